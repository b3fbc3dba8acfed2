package lyceum.socket;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lyceum.catalog.Entry;
import lyceum.room.AppId;
import lyceum.room.RoomId;
import lyceum.room.UserId;

/// A door for tests: the token is the user's own name, `name!link` says by which link it came.
final class Badges implements Door {
    static final AppId APP = new AppId(3_000_001);

    final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    final Set<String> met = ConcurrentHashMap.newKeySet();
    volatile boolean supervised;
    private final RoomId room;

    Badges(RoomId room) {
        this.room = room;
    }

    @Override
    public Entrant open(ClientFrame.Hello hello) {
        var badge = hello.resume() == null ? hello.token() : hello.resume();
        if (badge == null || badge.startsWith("bad")) {
            throw new Turned(ServerFrame.Reason.BAD_TOKEN);
        }
        var parts = badge.replaceFirst("^resume-", "").split("!");
        var link = parts.length > 1 ? parts[1] : null;
        if (link != null && withdrawn.contains(link)) {
            throw new Turned(ServerFrame.Reason.LINK_WITHDRAWN);
        }
        var entry =
                new Entry(
                        APP,
                        room,
                        user(parts[0]),
                        parts[0],
                        "",
                        link != null,
                        "guest".equals(link),
                        hello.supervisor(),
                        link,
                        Instant.MAX);
        return new Entrant(entry, hello.resume() != null);
    }

    @Override
    public boolean supervised(AppId app) {
        return supervised;
    }

    @Override
    public String resume(Entry who) {
        return "resume-" + who.name() + (who.link() == null ? "" : "!" + who.link());
    }

    @Override
    public void meet(Entrant who) {}

    @Override
    public void stillOpen(Entrant who) {}

    @Override
    public void entered(Entrant who) {
        met.add(who.entry().name());
    }

    static UserId user(String name) {
        return new UserId("user-" + name);
    }
}
