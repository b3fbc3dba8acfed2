package lyceum.console;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.catalog.Catalog;
import lyceum.catalog.JoinLink;
import lyceum.catalog.JoinLinks;
import lyceum.catalog.User;
import lyceum.log.Glance;
import lyceum.room.AppId;
import lyceum.room.Lesson;
import lyceum.room.PersonRef;
import lyceum.room.Role;
import lyceum.room.Room;
import lyceum.room.Status;
import lyceum.room.UserId;

/// Classes as the pages show them.
final class ClassViews {
    private final Catalog catalog;
    private final Supplier<String> publicUrl;

    ClassViews(Catalog catalog, Supplier<String> publicUrl) {
        this.catalog = catalog;
        this.publicUrl = publicUrl;
    }

    static Told.ClassRow row(Glance seen) {
        var lesson = seen.lesson();
        return new Told.ClassRow(
                seen.room().value(),
                lesson.settings().name(),
                seen.teacher(),
                state(lesson.status()),
                lesson.settings().start(),
                lesson.settings().end(),
                lesson.startedAt(),
                lesson.endedAt(),
                seen.people(),
                seen.onStage(),
                seen.came());
    }

    Told.ClassDetail detail(AppId app, Room room) {
        var lesson = lesson(room);
        var row = row(Glance.of(room));
        var links = catalog.links().of(app, room.id(), 0, JoinLinks.MAX_PAGE);
        return new Told.ClassDetail(
                row.roomId(),
                row.title(),
                row.teacher(),
                row.state(),
                row.startsAt(),
                row.endsAt(),
                row.startedAt(),
                row.endedAt(),
                row.people(),
                row.onStage(),
                row.came(),
                lesson.settings().maxMic(),
                Word.of(room.roster().whoWaits()),
                lesson.selfStart(),
                personal(app, links),
                links.stream().filter(JoinLink::isInvitation).map(this::invitation).toList());
    }

    private List<Told.PersonalLink> personal(AppId app, List<JoinLink> all) {
        var links = all.stream().filter(link -> link.user() != null).toList();
        Map<UserId, String> names =
                catalog.users().findAll(app, links.stream().map(JoinLink::user).toList()).stream()
                        .collect(Collectors.toMap(User::id, User::shownName, (one, _) -> one));
        return links.stream().flatMap(link -> personal(link, names)).toList();
    }

    // A user who was deleted has no link any more.
    private Stream<Told.PersonalLink> personal(JoinLink link, Map<UserId, String> names) {
        var user = link.user();
        var name = user == null ? null : names.get(user);
        if (user == null || name == null) return Stream.empty();
        return Stream.of(
                new Told.PersonalLink(
                        link.code(),
                        Word.of(link.role()),
                        name,
                        user.value(),
                        url(link),
                        link.withdrawn()));
    }

    private Told.Invitation invitation(JoinLink link) {
        return new Told.Invitation(
                link.code(),
                Word.of(link.role()),
                url(link),
                link.created(),
                link.entered(),
                link.withdrawn());
    }

    private String url(JoinLink link) {
        return LinkAddress.of(publicUrl.get(), link);
    }

    /// The word of the pages for where a class is in its life.
    static String state(Status status) {
        return switch (status) {
            case SCHEDULED -> "planned";
            case RUNNING -> "live";
            case ENDED -> "ended";
            case EXPIRED -> "expired";
            case DELETED -> throw Failure.notFound();
        };
    }

    static String role(Room room, PersonRef ref) {
        var role = room.roleOf(ref);
        return Word.of(role == Role.SUPERVISOR ? Role.STUDENT : role);
    }

    static Lesson lesson(Room room) {
        var lesson = room.lesson();
        if (lesson == null || lesson.status() == Status.DELETED) throw Failure.notFound();
        return lesson;
    }
}
