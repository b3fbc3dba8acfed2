package lyceum.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lyceum.db.Database;
import lyceum.db.DayKind;
import lyceum.db.DayTable;
import lyceum.log.KeptRows.Where;
import lyceum.personal.Category;
import lyceum.personal.Erasure;

/// Where rows of quality are kept. They name nobody: no user, no address, no ref, only a handle.
final class QualityFiles {

    private static final List<String> SCHEMA =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS quality (
                        app BIGINT NOT NULL,
                        room BIGINT NOT NULL,
                        handle VARCHAR(32) NOT NULL,
                        seq BIGINT NOT NULL,
                        kind VARCHAR(8) NOT NULL,
                        at BIGINT NOT NULL,
                        reason VARCHAR(16),
                        by_whom VARCHAR(8),
                        video_on INT,
                        audio_on INT,
                        cpu_pct INT,
                        mem_mb INT,
                        rtt_ms INT,
                        loss_pct DOUBLE,
                        w INT,
                        h INT,
                        kbps_up INT,
                        kbps_down INT,
                        fps INT,
                        audio_level INT
                    )
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS quality_by_room ON quality
                        (room, handle, seq)
                    """,
                    "CREATE INDEX IF NOT EXISTS quality_by_app ON quality (app, at)");

    static final DayKind KIND = new DayKind("quality", SCHEMA);

    private QualityFiles() {}

    static DayTable in(Database database, Path folder) {
        return database.days(folder, KIND);
    }

    /// No row leads to a person; those of a room stay until they are too old.
    static Optional<Where> of(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OfPerson _, Erasure.OfRoom _ -> Optional.empty();
            case Erasure.OfApplication(var app) -> Optional.of(new Where("app = ?", app));
            case Erasure.OfPeriod period -> Where.of(period, Category.QUALITY, null);
        };
    }
}
