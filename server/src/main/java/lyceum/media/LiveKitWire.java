package lyceum.media;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lyceum.room.RoomId;
import lyceum.room.Source;
import org.jspecify.annotations.Nullable;

/// LiveKit's own words (`livekit_room.proto`, `livekit_models.proto`), and ours for them. The
/// components of the records are called as on the wire.
final class LiveKitWire {
    /// Rooms of ours begin so; an external LiveKit may have others.
    static final String ROOM_PREFIX = "lyceum-";

    /// Test calls begin so, which no room of a class does: those go on with digits.
    static final String TEST_PREFIX = ROOM_PREFIX + "test-";

    private static final String DISCONNECTED = "DISCONNECTED";

    private LiveKitWire() {}

    record Nothing() {}

    record Rooms(List<Room> rooms) {}

    record Room(String name) {}

    record Participants(List<Participant> participants) {
        List<Present> present() {
            return participants.stream()
                    .filter(it -> !it.state.equals(DISCONNECTED))
                    .map(Participant::present)
                    .toList();
        }
    }

    record Participant(
            String sid,
            String identity,
            String state,
            List<Track> tracks,
            @Nullable Permission permission) {
        Present present() {
            return new Present(
                    identity,
                    sid,
                    permission == null ? null : permission.rights(),
                    tracks.stream().map(Track::ours).toList());
        }
    }

    record Track(String sid, String type, String source, boolean muted) {
        Present.Track ours() {
            return new Present.Track(sid, sourceOf(source), type.equals("AUDIO"), muted);
        }
    }

    record Permission(
            boolean can_subscribe,
            boolean can_publish,
            boolean can_publish_data,
            List<String> can_publish_sources,
            boolean hidden,
            boolean can_update_metadata) {
        /// What we gave; null where LiveKit allows something that we never give.
        @Nullable MediaRights rights() {
            var sends = EnumSet.noneOf(Source.class);
            if (can_publish) {
                can_publish_sources.stream()
                        .map(LiveKitWire::sourceOf)
                        .filter(it -> it != null)
                        .forEach(sends::add);
            }
            var rights = new MediaRights(sends, hidden);
            return equals(permission(rights)) ? rights : null;
        }
    }

    static Permission permission(MediaRights rights) {
        return new Permission(
                true, !rights.sends().isEmpty(), false, sources(rights), rights.hidden(), false);
    }

    /// The claim `video` of a token.
    static Map<String, Object> joining(String room, MediaRights rights) {
        return Map.of(
                "roomJoin",
                true,
                "room",
                room,
                "canSubscribe",
                true,
                "canPublish",
                !rights.sends().isEmpty(),
                "canPublishData",
                false,
                "canPublishSources",
                sources(rights).stream().map(it -> it.toLowerCase()).toList(),
                "canUpdateOwnMetadata",
                false,
                "hidden",
                rights.hidden());
    }

    static String name(RoomId room) {
        return ROOM_PREFIX + room;
    }

    static String name(TestCall call) {
        return TEST_PREFIX + call.id();
    }

    /// Whether LiveKit calls a test call so.
    static boolean isTestCall(String name) {
        return name.matches(TEST_PREFIX + "[0-9a-f]{32}");
    }

    /// The room of ours that LiveKit calls so, if it is one.
    static Optional<RoomId> room(String name) {
        if (!name.matches(ROOM_PREFIX + "[0-9]{1,18}")) return Optional.empty();
        return Optional.of(new RoomId(Long.parseLong(name.substring(ROOM_PREFIX.length()))));
    }

    /// In the order of `Source`, as LiveKit gives them back.
    private static List<String> sources(MediaRights rights) {
        var names = new ArrayList<String>();
        for (var source : Source.values()) {
            if (rights.sends().contains(source)) names.addAll(names(source));
        }
        return names;
    }

    private static List<String> names(Source source) {
        return switch (source) {
            case MICROPHONE -> List.of("MICROPHONE");
            case CAMERA -> List.of("CAMERA");
            case SCREEN -> List.of("SCREEN_SHARE", "SCREEN_SHARE_AUDIO");
        };
    }

    private static @Nullable Source sourceOf(String name) {
        for (var source : Source.values()) {
            if (names(source).contains(name)) return source;
        }
        return null;
    }
}
