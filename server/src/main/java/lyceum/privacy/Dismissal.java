package lyceum.privacy;

import java.time.Instant;
import java.util.EnumSet;
import lyceum.log.LiveRooms;
import lyceum.log.RoomLog;
import lyceum.log.RoomLog.RoomQuery;
import lyceum.room.Actor;
import lyceum.room.AppId;
import lyceum.room.LessonCommand;
import lyceum.room.Refusal;
import lyceum.room.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the classes of an application that run, since it is not used any more.
record Dismissal(LiveRooms rooms) {
    private static final Logger LOG = LoggerFactory.getLogger(Dismissal.class);
    private static final Instant FAR = Instant.ofEpochMilli(Long.MAX_VALUE);

    void of(AppId app) {
        var running = new RoomQuery(app, Instant.EPOCH, FAR, EnumSet.of(Status.RUNNING));
        for (var row : rooms.list(running, 0, RoomLog.MAX_PAGE)) {
            try {
                rooms.of(app, row.room()).submit(new LessonCommand.EndLesson(), Actor.SERVER);
            } catch (Refusal refused) {
                LOG.warn("A class of a closed application still runs: {}", refused.reason());
            }
        }
    }
}
