package lyceum.watch;

import java.time.Instant;
import lyceum.db.Row;
import org.jspecify.annotations.Nullable;

/// One row of quality as it is taken along; null: it was not measured.
///
/// @param visit the handle of one coming into a class, by chance
record QualityRow(
        long room,
        String visit,
        long seq,
        String kind,
        Instant at,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Boolean videoOn,
        @Nullable Boolean audioOn,
        @Nullable Long cpuPercent,
        @Nullable Long memoryMb,
        @Nullable Long rttMs,
        @Nullable String lossPercent,
        @Nullable Long width,
        @Nullable Long height,
        @Nullable Long kbpsUp,
        @Nullable Long kbpsDown,
        @Nullable Long fps,
        @Nullable Long audioLevel) {
    static QualityRow of(Row row) {
        return new QualityRow(
                row.number("room"),
                String.valueOf(row.text("handle")),
                row.number("seq"),
                String.valueOf(row.text("kind")),
                Instant.ofEpochMilli(row.number("at")),
                row.text("reason"),
                row.text("by_whom"),
                yes(row, "video_on"),
                yes(row, "audio_on"),
                number(row, "cpu_pct"),
                number(row, "mem_mb"),
                number(row, "rtt_ms"),
                row.text("loss_pct"),
                number(row, "w"),
                number(row, "h"),
                number(row, "kbps_up"),
                number(row, "kbps_down"),
                number(row, "fps"),
                number(row, "audio_level"));
    }

    private static @Nullable Long number(Row row, String column) {
        return row.isNull(column) ? null : row.number(column);
    }

    private static @Nullable Boolean yes(Row row, String column) {
        return row.isNull(column) ? null : row.yes(column);
    }
}
