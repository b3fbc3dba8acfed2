package lyceum.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lyceum.db.DayTable;
import lyceum.db.Sql;
import lyceum.room.AppId;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import org.jspecify.annotations.Nullable;

/// How well sound and pictures come through. What pages measure may be lost; that somebody came,
/// went or was muted is not.
public final class Quality implements AutoCloseable {
    private static final String INSERT =
            """
            INSERT INTO quality (app, room, handle, seq, kind, at, reason, by_whom,
                video_on, audio_on, cpu_pct, mem_mb, rtt_ms, loss_pct, w, h, kbps_up, kbps_down,
                fps, audio_level)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DayTable files;
    private final Handles handles;
    private final Pump<Sample> pump;

    Quality(DayTable files, Handles handles) {
        this.files = files;
        this.handles = handles;
        pump = new Pump<>("quality", this::write);
    }

    /// What a row tells of.
    enum Kind {
        SAMPLE,
        ENTER,
        LEAVE,
        MUTE,
        UNMUTE,
        VIDEO
    }

    /// Who muted.
    enum By {
        SELF,
        HOST
    }

    /// How somebody went.
    enum Reason {
        LEFT,
        DROPPED,
        KICKED,
        ENDED
    }

    /// Something the server noted.
    record Note(
            AppId app,
            RoomId room,
            String handle,
            long seq,
            Kind kind,
            long at,
            @Nullable Reason reason,
            @Nullable By by,
            @Nullable Boolean video,
            @Nullable Boolean audio) {}

    private record Sample(
            AppId app, RoomId room, PersonRef ref, long n, long at, Measured measured) {}

    /// Takes what a page measured, at once.
    void measured(AppId app, RoomId room, PersonRef ref, long n, long at, Measured measured) {
        pump.put(new Sample(app, room, ref, n, at, measured));
    }

    /// Measurements that were lost because too many came or the disk did not take them.
    public long lost() {
        return pump.lost();
    }

    /// Measurements that were taken and are on the disk, or were of nobody.
    public long written() {
        return pump.written();
    }

    /// Notes it; on disk when it returns. The same again changes nothing.
    void note(Note note) {
        files.write(
                DayStore.day(note.at()),
                sql -> isThere(sql, note) ? 0 : sql.run(INSERT, row(note)));
    }

    // It may be read again from the log, but one day's rows have one writer.
    private static boolean isThere(Sql sql, Note note) {
        var same = "room = ? AND handle = ? AND seq = ? AND kind = ? AND at = ?";
        return sql.one(
                        "SELECT seq FROM quality WHERE " + same + " LIMIT 1",
                        row -> row.number("seq"),
                        note.room().value(),
                        note.handle(),
                        note.seq(),
                        note.kind().name(),
                        note.at())
                .isPresent();
    }

    private void write(List<Sample> samples) {
        var days =
                samples.stream()
                        .collect(
                                Collectors.groupingBy(
                                        sample -> DayStore.day(sample.at()),
                                        TreeMap::new,
                                        Collectors.toList()));
        days.forEach((day, some) -> {
            var rows = new ArrayList<@Nullable Object[]>();
            for (var sample : some) {
                handles.here(sample.room(), sample.ref())
                        .ifPresent(handle -> rows.add(row(sample, handle)));
            }
            if (rows.isEmpty()) return;
            files.write(
                    day,
                    sql -> {
                        sql.runEach(INSERT, rows);
                        return rows.size();
                    });
        });
    }

    private static @Nullable Object[] row(Note note) {
        return new @Nullable Object[] {
            note.app().value(),
            note.room().value(),
            note.handle(),
            note.seq(),
            note.kind().name(),
            note.at(),
            note.reason() == null ? null : note.reason().name(),
            note.by() == null ? null : note.by().name(),
            note.video(),
            note.audio(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null
        };
    }

    private static @Nullable Object[] row(Sample sample, String handle) {
        var measured = sample.measured();
        return new @Nullable Object[] {
            sample.app().value(),
            sample.room().value(),
            handle,
            sample.n(),
            Kind.SAMPLE.name(),
            sample.at(),
            null,
            null,
            measured.videoOn(),
            measured.audioOn(),
            measured.cpuPercent(),
            measured.memoryMb(),
            measured.rttMs(),
            measured.lossPercent(),
            measured.width(),
            measured.height(),
            measured.kbpsUp(),
            measured.kbpsDown(),
            measured.fps(),
            measured.audioLevel()
        };
    }

    @Override
    public void close() {
        pump.close();
    }
}
