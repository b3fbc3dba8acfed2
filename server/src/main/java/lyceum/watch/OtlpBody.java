package lyceum.watch;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lyceum.personal.Erasure;
import lyceum.privacy.Job;
import lyceum.seal.ScopeErased;
import lyceum.seal.Seal;
import org.jspecify.annotations.Nullable;

/// Rows of the log service and of the operation log in the words of OTLP, as its JSON wants them.
/// There is nothing in them but what is declared.
final class OtlpBody {
    /// Every attribute starts so.
    static final String START = "lyceum.";

    /// The event that tells of an erasure.
    static final String ERASED = "ERASED";

    private static final int INFO = 9;

    private final Seal seal;
    private final OtlpTarget.Personal personal;

    OtlpBody(Seal seal, OtlpTarget.Personal personal) {
        this.seal = seal;
        this.personal = personal;
    }

    private record Attribute(String key, Map<String, ?> value) {}

    /// A row as a record of OTLP.
    record LogRecord(
            String timeUnixNano,
            int severityNumber,
            String severityText,
            Map<String, ?> body,
            List<?> attributes) {}

    /// The records of rows, without those of people who were erased just now.
    List<LogRecord> records(List<SentRow> rows) {
        return rows.stream().flatMap(row -> record(row).stream()).toList();
    }

    /// That something was erased here. Where rows travel open they bear the number of their person,
    /// by which the target finds what it has to erase.
    List<LogRecord> erased(List<Job> jobs) {
        return jobs.stream().map(this::erased).toList();
    }

    private LogRecord erased(Job job) {
        var all = new ArrayList<Attribute>();
        add(all, "app", number(job.what().app()));
        add(all, "event", text(ERASED));
        add(all, "erasure", text(job.id()));
        add(all, "scope", text(job.kind()));
        if (job.what() instanceof Erasure.OfPeriod period) {
            add(all, "from", number(period.from().toEpochMilli()));
            add(all, "to", number(period.to().toEpochMilli()));
        }
        var person = person(job.what());
        if (personal == OtlpTarget.Personal.CLEAR && person != null)
            add(all, "person", number(person));
        var at = job.keysAt() == null ? job.askedAt() : job.keysAt();
        var nanos = TimeUnit.MILLISECONDS.toNanos(at.toEpochMilli());
        return new LogRecord(String.valueOf(nanos), INFO, "INFO", text(ERASED), all);
    }

    private static @Nullable Long person(Erasure what) {
        return switch (what) {
            case Erasure.OfPerson(_, var person) -> person;
            case Erasure.OfPeriod period -> period.person();
            case Erasure.OfRoom _, Erasure.OfApplication _ -> null;
        };
    }

    /// What is posted.
    static Map<String, ?> of(List<LogRecord> records) {
        var resource = Map.of("attributes", List.of(new Attribute("service.name", text("lyceum"))));
        var scope = Map.of("scope", Map.of("name", "lyceum.log"), "logRecords", records);
        var one = Map.of("resource", resource, "scopeLogs", List.of(scope));
        return Map.of("resourceLogs", List.of(one));
    }

    private Optional<LogRecord> record(SentRow row) {
        try {
            var all = new ArrayList<Attribute>();
            add(all, "app", number(row.app()));
            return switch (row) {
                case WrittenRow seen -> Optional.of(seen(all, seen));
                case WrittenDeed deed -> Optional.of(done(all, deed));
            };
        } catch (ScopeErased ended) {
            return Optional.empty();
        }
    }

    private LogRecord seen(List<Attribute> all, WrittenRow row) {
        add(all, "room", number(row.room()));
        add(all, "event", text(row.event()));
        if (!row.numbers().isEmpty()) add(all, "numbers", numbers(row.numbers()));
        if (row.os() != null) add(all, "os", text(row.os().name()));
        add(all, "sdk", text(row.sdk()));
        who(all, row);
        return at(row, row.event(), all);
    }

    private LogRecord done(List<Attribute> all, WrittenDeed deed) {
        if (Operations.ROOM.equals(deed.target())) add(all, "room", number(deed.number()));
        add(all, "action", text(deed.action()));
        add(all, "result", text(deed.result()));
        if (!deed.request().isEmpty()) add(all, "request", text(deed.request()));
        switch (personal) {
            case NONE -> {}
            case SEALED -> {
                add(all, "row", text(deed.id()));
                add(all, "actor", bytes(deed.actor()));
            }
            case CLEAR -> {
                var place = Operations.place(deed.app(), deed.id());
                add(all, "actor", text(seal.openText(place, deed.actor())));
                if (Operations.PERSON.equals(deed.target()))
                    add(all, "person", number(deed.number()));
            }
        }
        return at(deed, deed.action(), all);
    }

    private static LogRecord at(SentRow row, String said, List<Attribute> all) {
        var nanos = TimeUnit.MILLISECONDS.toNanos(row.at());
        return new LogRecord(String.valueOf(nanos), INFO, "INFO", text(said), all);
    }

    private void who(List<Attribute> all, WrittenRow row) {
        switch (personal) {
            case NONE -> {}
            case SEALED -> {
                // A sealed value opens only for the row that it is bound to.
                add(all, "row", text(row.id()));
                add(all, "user", bytes(row.user()));
                if (row.ip() != null) add(all, "ip", bytes(row.ip()));
            }
            case CLEAR -> {
                // By this number the target finds what it has to erase.
                add(all, "person", number(row.person().person()));
                add(all, "user", text(open(row, "user", row.user())));
                if (row.ip() != null) add(all, "ip", text(open(row, "ip", row.ip())));
            }
        }
    }

    private String open(WrittenRow row, String column, byte[] sealed) {
        return seal.openText(LogFiles.place(row.person(), row.id(), column), sealed);
    }

    private static void add(List<Attribute> all, String name, Map<String, ?> value) {
        all.add(new Attribute(START + name, value));
    }

    private static Map<String, ?> text(String value) {
        return Map.of("stringValue", value);
    }

    // A number of 64 bits is a text in the JSON of OTLP.
    private static Map<String, ?> number(long value) {
        return Map.of("intValue", String.valueOf(value));
    }

    private static Map<String, ?> numbers(List<Long> values) {
        var all = values.stream().map(OtlpBody::number).toList();
        return Map.of("arrayValue", Map.of("values", all));
    }

    private static Map<String, ?> bytes(byte[] value) {
        return Map.of("bytesValue", Base64.getEncoder().encodeToString(value));
    }
}
