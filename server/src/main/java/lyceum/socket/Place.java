package lyceum.socket;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import lyceum.room.Device;
import lyceum.room.PersonRef;
import lyceum.room.Room;
import lyceum.room.Viewer;
import org.jspecify.annotations.Nullable;

/// One person's place in a class, held by one connection. The connection's thread sets it up; from
/// `stand` on it belongs to the thread of the hall.
final class Place {
    /// How far somebody has come.
    enum Stand {
        AT_THE_DOOR,
        OUTSIDE,
        INSIDE
    }

    /// Wishes of one connection that may wait for the disk at once; those behind them are not read.
    static final int UNDER_WAY = 32;

    private final Entrant who;
    private final String tab;
    private final Device device;
    private final Outbox outbox;
    private final Semaphore underWay = new Semaphore(UNDER_WAY);
    private volatile Stand stand = Stand.AT_THE_DOOR;
    private volatile @Nullable Viewer viewer;
    private volatile long told;
    private volatile Instant renewAt = Instant.MAX;
    private volatile boolean mediaReached;
    private volatile boolean anew;
    private volatile boolean out;

    Place(Entrant who, String tab, Device device, Outbox outbox) {
        this.who = who;
        this.tab = tab;
        this.device = device;
        this.outbox = outbox;
    }

    Entrant who() {
        return who;
    }

    String tab() {
        return tab;
    }

    Device device() {
        return device;
    }

    Outbox outbox() {
        return outbox;
    }

    /// Wishes that may still be taken before one of those under way is answered.
    Semaphore underWay() {
        return underWay;
    }

    Stand stand() {
        return stand;
    }

    /// The person as the room knows it; only asked for once it has come in or waits outside.
    Viewer viewer() {
        var known = viewer;
        if (known == null) throw new IllegalStateException("nobody stands here yet");
        return known;
    }

    PersonRef ref() {
        return viewer().ref();
    }

    /// Number of the last event that was sent here.
    long told() {
        return told;
    }

    void told(long seq) {
        told = seq;
    }

    /// Comes to stand somewhere, seen from a state of the room.
    void stands(Stand where, Viewer as, long seq) {
        viewer = as;
        told = seq;
        stand = where;
    }

    /// Somebody is put out, who may be coming in just now.
    void putOut() {
        out = true;
    }

    /// Whether the person goes as soon as it is in.
    boolean mustGo() {
        return out;
    }

    /// What this place was told may be erased or frozen: it must get the state anew.
    void seeAnew() {
        anew = true;
    }

    /// Whether it must.
    boolean mustSeeAnew() {
        return anew;
    }

    /// It was given the state anew.
    void seenAnew() {
        anew = false;
    }

    /// Whether access to the media was given.
    boolean mediaReached() {
        return mediaReached;
    }

    void reachesMedia() {
        mediaReached = true;
    }

    Instant renewAt() {
        return renewAt;
    }

    void renewAt(Instant at) {
        renewAt = at;
    }

    /// Whether a state of the room says that this person is in.
    boolean isIn(Room room) {
        return who.isIn(room, ref());
    }
}
