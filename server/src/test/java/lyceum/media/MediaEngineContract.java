package lyceum.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import lyceum.media.MediaEngine.Listeners;
import lyceum.room.PersonRef;
import lyceum.room.RoomId;
import lyceum.room.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every engine does.
abstract class MediaEngineContract {
    static final Duration LIMIT = Duration.ofSeconds(15);
    static final PersonRef ANN = new PersonRef("pann"), BEN = new PersonRef("pben");
    static final PersonRef CEM = new PersonRef("pcem");
    static final MediaRights ALL = new MediaRights(EnumSet.allOf(Source.class), false);
    private static long rooms = 400_000_000;

    final RoomId room = new RoomId(rooms++);

    abstract MediaEngine engine();

    /// Joins with a ticket; null where the engine refuses.
    abstract @Nullable Visitor join(MediaTicket ticket);

    /// Ends the engine at once.
    abstract void kill();

    Visitor enter(PersonRef person, MediaRights rights) {
        var visitor = join(engine().ticket(room, person, rights));
        assertThat(visitor).isNotNull();
        await().atMost(LIMIT).until(() -> present(person) != null);
        return visitor;
    }

    @Nullable Present present(PersonRef person) {
        return engine().people(room).stream()
                .filter(it -> it.identity().equals(person.value()))
                .findFirst()
                .orElse(null);
    }

    private Present.Track track(PersonRef person, Source source) {
        await().atMost(LIMIT)
                .until(() ->
                        present(person).tracks().stream().anyMatch(it -> it.source() == source));
        return present(person).tracks().stream()
                .filter(it -> it.source() == source)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void opensARoomOnceHoweverOftenItIsAsked() {
        engine().open(room);
        engine().open(room);
        assertThat(engine().rooms()).contains(room);
        assertThat(engine().people(room)).isEmpty();
        engine().end(room);
        engine().end(room);
        assertThat(engine().rooms()).doesNotContain(room);
        assertThat(engine().people(room)).isEmpty();
    }

    @Test
    void admitsNobodyToARoomThatIsNotOpen() {
        assertThat(join(engine().ticket(room, ANN, ALL))).isNull();
    }

    @Test
    void saysWhoIsThereWithWhichRights() {
        engine().open(room);
        enter(ANN, ALL);
        enter(BEN, MediaRights.SUPERVISOR);
        assertThat(present(ANN).rights()).isEqualTo(ALL);
        assertThat(present(BEN).rights()).isEqualTo(MediaRights.SUPERVISOR);
    }

    @Test
    void endsWhatARightNoLongerCovers() {
        engine().open(room);
        var ann = enter(ANN, ALL);
        assertThat(ann.send(Source.MICROPHONE)).isTrue();
        assertThat(ann.send(Source.CAMERA)).isTrue();
        track(ANN, Source.MICROPHONE);
        track(ANN, Source.CAMERA);
        var less = new MediaRights(Set.of(Source.MICROPHONE), false);
        engine().allow(room, ANN.value(), less);
        await().atMost(LIMIT).until(() -> !ann.isSending(Source.CAMERA));
        assertThat(ann.isSending(Source.MICROPHONE)).isTrue();
        await().atMost(LIMIT).until(() -> less.equals(present(ANN).rights()));
        assertThat(present(ANN).tracks())
                .extracting(Present.Track::source)
                .containsExactly(Source.MICROPHONE);
        assertThat(ann.send(Source.SCREEN)).isFalse();
        engine().allow(room, ANN.value(), ALL);
        await().atMost(LIMIT).until(() -> ALL.equals(present(ANN).rights()));
        assertThat(ann.send(Source.SCREEN)).isTrue();
    }

    @Test
    void audienceMaySendNothing() {
        engine().open(room);
        assertThat(enter(ANN, MediaRights.AUDIENCE).send(Source.MICROPHONE)).isFalse();
    }

    @Test
    void mutesATrackUntilItsOwnerUndoesIt() {
        engine().open(room);
        var ann = enter(ANN, ALL);
        ann.send(Source.MICROPHONE);
        var track = track(ANN, Source.MICROPHONE);
        assertThat(track.muted()).isFalse();
        assertThat(track.sound()).isTrue();
        engine().mute(room, ANN.value(), track.id());
        await().atMost(LIMIT).until(() -> !ann.isSending(Source.MICROPHONE));
        await().atMost(LIMIT).until(() -> track(ANN, Source.MICROPHONE).muted());
        ann.unmute(Source.MICROPHONE);
        await().atMost(LIMIT).until(() -> !track(ANN, Source.MICROPHONE).muted());
    }

    @Test
    void removesSomebody() {
        engine().open(room);
        var ann = enter(ANN, ALL);
        var ben = enter(BEN, ALL);
        engine().remove(room, ANN.value());
        await().atMost(LIMIT).until(() -> !ann.isIn() && present(ANN) == null);
        assertThat(ben.isIn()).isTrue();
    }

    @Test
    void endingARoomPutsEverybodyOut() {
        engine().open(room);
        var ann = enter(ANN, ALL);
        engine().end(room);
        await().atMost(LIMIT).until(() -> !ann.isIn());
    }

    @Test
    void reservesWhatSomebodySendsForSome() {
        engine().open(room);
        var ann = enter(ANN, ALL);
        var ben = enter(BEN, ALL);
        var cem = enter(CEM, ALL);
        ann.send(Source.CAMERA);
        await().atMost(LIMIT).until(() -> ben.receives(ANN.value(), Source.CAMERA));
        engine().reserve(room, ANN.value(), new Listeners.Only(Set.of(CEM.value())));
        await().atMost(LIMIT).until(() -> !ben.receives(ANN.value(), Source.CAMERA));
        assertThat(cem.receives(ANN.value(), Source.CAMERA)).isTrue();
        ann.send(Source.MICROPHONE);
        ben.subscribe();
        await().atMost(LIMIT).until(() -> cem.receives(ANN.value(), Source.MICROPHONE));
        await().atMost(LIMIT)
                .during(Duration.ofSeconds(1))
                .until(() ->
                        !ben.receives(ANN.value(), Source.CAMERA)
                                && !ben.receives(ANN.value(), Source.MICROPHONE));
        engine().reserve(room, ANN.value(), new Listeners.Everyone());
        await().atMost(LIMIT)
                .until(() ->
                        ben.receives(ANN.value(), Source.CAMERA)
                                && ben.receives(ANN.value(), Source.MICROPHONE));
    }

    @Test
    void aTestCallIsNoRoomOfAClassAndItsPersonSendsNothing() {
        var call = TestCall.random();
        var ticket = engine().begin(call);
        var before = engine().rooms();
        var tester = join(ticket);
        assertThat(tester).isNotNull();
        assertThat(engine().rooms()).isEqualTo(before);
        assertThat(tester.send(Source.MICROPHONE)).isFalse();
        var other = join(ticket);
        await().atMost(LIMIT).until(() -> other == null || !tester.isIn()); // never two
        engine().end(call);
        engine().end(call);
        await().atMost(LIMIT).until(() -> !tester.isIn() && (other == null || !other.isIn()));
        assertThat(join(ticket)).isNull();
    }

    @Test
    void doesNothingToWhoIsNotThere() {
        engine().open(room);
        engine().allow(room, "pnobody", ALL);
        engine().remove(room, "pnobody");
        engine().mute(room, "pnobody", "TR_none");
        engine().reserve(room, "pnobody", new Listeners.Only(Set.of()));
        engine().remove(new RoomId(1), "pnobody");
        assertThat(engine().people(room)).isEmpty();
    }

    @Test
    void saysWhenItIsAway() {
        kill();
        assertThatThrownBy(() -> engine().open(room)).isInstanceOf(MediaFault.Away.class);
        assertThatThrownBy(() -> engine().rooms()).isInstanceOf(MediaFault.Away.class);
    }
}
