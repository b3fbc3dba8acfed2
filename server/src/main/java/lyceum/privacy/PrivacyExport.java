package lyceum.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import lyceum.json.Json;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import lyceum.personal.Exported;
import lyceum.personal.Extract;
import lyceum.personal.Sheets;
import lyceum.room.AppId;
import org.jspecify.annotations.Nullable;

/// What is noted of the care for personal data: what is held; of an application also who looked,
/// and the receipts of what was erased.
final class PrivacyExport implements Exported {
    private static final Instant FAR = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Privacy privacy;

    PrivacyExport(Privacy privacy) {
        this.privacy = privacy;
    }

    /// @param named what is held, a user id or the number of a class
    /// @param approvers who allowed it; none in the archive of a person, who is not one of them
    private record HeldRow(
            String hold,
            String kind,
            String named,
            String basis,
            List<String> approvers,
            Instant placedAt,
            Instant endsAt,
            @Nullable Instant releasedAt) {
        @Override
        public String toString() {
            return "HeldRow(…)";
        }
    }

    private record Seen(
            long n,
            Instant at,
            String actor,
            String ticket,
            String purpose,
            Category category,
            boolean granted,
            long people,
            String hash) {
        @Override
        public String toString() {
            return "Seen(…)";
        }
    }

    @Override
    public void give(Extract extract, Sheets sheets) {
        var app = new AppId(extract.app());
        sheets.begin("holds.jsonl");
        for (var hold : privacy.keeping().holds().list(app)) {
            switch (extract) {
                case Extract.OfPerson(var of, var person, _, _) -> {
                    if (hold.what().equals(new Erasure.OfPerson(of, person)))
                        sheets.row(row(hold, List.of()));
                }
                case Extract.OfApplication _ -> sheets.row(row(hold, hold.approvers()));
            }
        }
        switch (extract) {
            case Extract.OfPerson _ -> {
                // Rows of the audit and receipts lead to nobody.
            }
            case Extract.OfApplication _ -> all(app, sheets);
        }
    }

    private static HeldRow row(Hold hold, List<String> approvers) {
        return new HeldRow(
                hold.id(),
                hold.kind(),
                hold.named(),
                hold.basis().name(),
                approvers,
                hold.placed(),
                hold.ends(),
                hold.released());
    }

    private void all(AppId app, Sheets sheets) {
        sheets.begin("audit.jsonl");
        for (int at = 0; ; at += Audit.MAX_PAGE) {
            var page = privacy.audit().list(app, Instant.EPOCH, FAR, at, Audit.MAX_PAGE);
            for (var one : page)
                sheets.row(
                        new Seen(
                                one.n(),
                                one.at(),
                                one.actor(),
                                one.ticket(),
                                one.purpose(),
                                one.category(),
                                one.granted(),
                                one.people(),
                                one.hash()));
            if (page.isEmpty()) break;
        }
        sheets.begin("receipts.jsonl");
        for (int at = 0; ; at += Receipts.MAX_PAGE) {
            var page = privacy.receipts().list(app, at, Receipts.MAX_PAGE);
            for (var one : page) sheets.row(Json.read(one.getBytes(UTF_8), Receipt.class));
            if (page.isEmpty()) return;
        }
    }
}
