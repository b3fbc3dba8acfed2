package lyceum.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import lyceum.personal.Category;
import lyceum.personal.Erasure;
import org.jspecify.annotations.Nullable;

/// All keys of an installation, and the directory of its people: who has a key is found by a tag
/// that goes with the key. A key is on the disk in every copy before it is first used, and is gone
/// from every copy when `destroy` returns.
public final class Vault implements Keys, AutoCloseable {
    /// The application that is our own house.
    static final Scope.App HOUSE = new Scope.App(0);

    private static final byte[] NO_TAG = new byte[Slot.TAG_BYTES];

    private final SecureRandom random = new SecureRandom();
    private final KeyRing ring;
    private final Map<Scope, Held> held = new ConcurrentHashMap<>();
    private final List<Held> ending = new ArrayList<>();
    private final List<Consumer<Set<Scope>>> watchers = new CopyOnWriteArrayList<>();
    private final Map<ByteBuffer, Scope.Person> people = new ConcurrentHashMap<>();
    private final Map<RatchetName, Ratchet> ratchets = new ConcurrentHashMap<>();
    private final DerivedKeys derived = new DerivedKeys();
    private final Found found = new Found();

    private record RatchetName(long app, Category category) {}

    /// Somebody who is to get a key.
    ///
    /// @param person the number the person shall have
    /// @param id the user id, by which the person is found
    /// @param alias the id in the customer's system, by which the person is found too; or null
    public record Newcomer(Scope.Person person, String id, @Nullable String alias) {}

    /// Opens the keys in these folders, each of which holds a whole copy, or begins new ones.
    /// Throws [Refused] where they do not open.
    Vault(List<Path> folders, InstantSource clock) {
        ring = new KeyRing(folders, clock);
        ring.keys().forEach(this::hold);
        make(List.of(HOUSE));
        // What an application left behind when its end was broken off.
        var apps =
                Stream.concat(
                        held.keySet().stream().map(Scope::app),
                        ratchets.keySet().stream().map(RatchetName::app));
        destroy(apps.distinct().map(Scope.App::new).filter(app -> !lives(app)).toList());
    }

    /// Whether anything but our own house ever got a key that lives.
    boolean used() {
        return held.keySet().stream().anyMatch(scope -> !scope.equals(HOUSE));
    }

    private void hold(Held one) {
        var slot = one.slot();
        switch (slot.scope()) {
            case null ->
                    ratchets.put(
                            new RatchetName(slot.app(), Category.values()[(int) slot.id()]),
                            new Ratchet(one));
            case Scope.Person person -> {
                held.put(person, one);
                known(slot).forEach(tag -> people.put(tag, person));
            }
            case Scope.App _, Scope.Room _, Scope.Item _ -> held.put(slot.scope(), one);
        }
    }

    private static List<ByteBuffer> known(Slot slot) {
        return Stream.of(slot.tag(), slot.alias())
                .filter(tag -> !Arrays.equals(tag, NO_TAG))
                .map(ByteBuffer::wrap)
                .toList();
    }

    /// Gives keys to scopes that have none, all in one writing, and answers those. People get them
    /// by [#makePeople].
    public synchronized <T extends Scope> List<T> make(Collection<T> scopes) {
        var fresh = new LinkedHashSet<T>(scopes);
        fresh.removeIf(this::lives);
        add(fresh.stream().map(scope -> wanted(scope, NO_TAG, NO_TAG)).toList());
        return List.copyOf(fresh);
    }

    private void add(List<Slot> wanted) {
        if (!wanted.isEmpty()) ring.add(wanted).forEach(this::hold);
    }

    /// Gives keys to people. Those whose id or alias is known already keep what they have; the
    /// answer says for each, in order, who that is.
    public synchronized List<Scope.Person> makePeople(List<Newcomer> newcomers) {
        var wanted = new ArrayList<Slot>();
        var answers = new ArrayList<Scope.Person>();
        for (var each : newcomers) {
            var app = each.person().app();
            var tag = tag(app, "user", each.id());
            var alias = each.alias() == null ? NO_TAG : tag(app, "origin", each.alias());
            var known = people.get(ByteBuffer.wrap(each.alias() == null ? tag : alias));
            answers.add(known == null ? each.person() : known);
            if (known == null) wanted.add(wanted(each.person(), tag, alias));
        }
        add(wanted);
        return answers;
    }

    /// Gives a key to somebody without an account who comes into a class for the first time; who
    /// has one keeps it. Nothing else may call this: whoever was erased would be back by it.
    public Scope.Person meet(long app, String id) {
        var fresh = new Scope.Person(app, random.nextLong(1, Long.MAX_VALUE));
        return makePeople(List.of(new Newcomer(fresh, id, null))).getFirst();
    }

    private Slot wanted(Scope scope, byte[] tag, byte[] alias) {
        var serial = random.nextLong();
        return switch (scope) {
            case Scope.App(var app) -> Slot.wanted(Slot.Kind.APP, app, 0, serial, tag, alias);
            case Scope.Room(var app, var id) ->
                    Slot.wanted(Slot.Kind.ROOM, app, id, serial, tag, alias);
            case Scope.Person(var app, var id) ->
                    Slot.wanted(Slot.Kind.PERSON, app, id, serial, tag, alias);
            case Scope.Item(var app, var id) ->
                    Slot.wanted(Slot.Kind.ITEM, app, id, serial, tag, alias);
        };
    }

    /// The person with this user id; empty: nobody has a key by it.
    public Optional<Scope.Person> person(long app, String id) {
        return found(app, "user", id);
    }

    /// The person with this id in the customer's system.
    public Optional<Scope.Person> origin(long app, String alias) {
        return found(app, "origin", alias);
    }

    private Optional<Scope.Person> found(long app, String field, String value) {
        if (!lives(new Scope.App(app))) return Optional.empty();
        var asked = new Found.Asked(app, field, value);
        var lately = found.get(asked);
        if (lately != null && lives(lately)) return Optional.of(lately);
        var person = people.get(ByteBuffer.wrap(tag(app, field, value)));
        if (person == null) return Optional.empty();
        found.put(asked, person);
        // Ended meanwhile: then nobody else takes this one away again.
        if (!lives(person)) found.forget(Set.of(person));
        return Optional.of(person).filter(this::lives);
    }

    /// Whether the scope has a key.
    public boolean lives(Scope scope) {
        return held.containsKey(scope);
    }

    /// Calls this from now on with the scopes whose keys were destroyed, once they are.
    public void whenEnded(Consumer<Set<Scope>> watcher) {
        watchers.add(watcher);
    }

    /// Destroys the keys of these scopes, and of all within where one is an application. Who was
    /// never there, or is gone already, is passed over. If it throws, nothing can be sealed or
    /// opened under them any more, but they may still be on a disk: call it again.
    public void destroy(Collection<? extends Scope> scopes) {
        var ended = end(scopes);
        if (!ended.isEmpty()) watchers.forEach(watcher -> watcher.accept(ended));
    }

    private synchronized Set<Scope> end(Collection<? extends Scope> scopes) {
        var ended = new LinkedHashSet<Scope>();
        for (var scope : scopes) within(scope).forEach(ended::add);
        for (var scope : ended) {
            var one = held.remove(scope);
            if (one == null) continue;
            ending.add(one);
            known(one.slot()).forEach(people::remove);
        }
        scopes.stream()
                .filter(Scope.App.class::isInstance)
                .forEach(app -> ending.addAll(endRatchets(app.app())));
        derived.forget(ended);
        found.forget(ended);
        // Also what a call before could not write.
        if (!ending.isEmpty()) ring.destroy(ending);
        ending.clear();
        return ended;
    }

    private Stream<Scope> within(Scope scope) {
        return switch (scope) {
            case Scope.App(var app) -> held.keySet().stream().filter(inside -> inside.app() == app);
            case Scope.Room _, Scope.Person _, Scope.Item _ -> Stream.of(scope).filter(this::lives);
        };
    }

    private List<Held> endRatchets(long app) {
        var ended = ratchets.keySet().stream().filter(name -> name.app() == app).toList();
        return ended.stream().map(name -> ratchets.remove(name)).map(Ratchet::held).toList();
    }

    /// Destroys the keys of all epochs of this kind before that one.
    public synchronized void advance(long app, Category category, int epoch) {
        var ratchet = ratchets.get(new RatchetName(app, category));
        if (ratchet == null || ratchet.oldest() >= epoch) return;
        var key = ratchet.key(epoch);
        if (key == null) return;
        ratchet.moved(ring.replace(ratchet.held(), epoch, key));
        derived.forgetBefore(app, category, epoch);
    }

    /// What came at such a moment or before is over; null: nothing is.
    public interface Over {
        @Nullable Instant of(Category category);
    }

    /// Destroys the keys of all epochs of an application of which all is over.
    public void expire(long app, Over over) {
        for (var kind : Category.values()) {
            var at = ratchets.containsKey(new RatchetName(app, kind)) ? over.of(kind) : null;
            // An epoch is over with its last millisecond.
            if (at != null) advance(app, kind, kind.epochAt(at.toEpochMilli() + 1));
        }
    }

    /// Since when values of a kind can still be opened; empty: none was ever sealed.
    public Optional<Instant> opensSince(long app, Category category) {
        var ratchet = ratchets.get(new RatchetName(app, category));
        var epoch = category.epoch();
        return ratchet == null || epoch == null
                ? Optional.empty()
                : Optional.of(Instant.EPOCH.plus(epoch.multipliedBy(ratchet.oldest())));
    }

    /// All scopes of an application that have a key.
    public List<Scope> of(long app) {
        return held.keySet().stream().filter(scope -> scope.app() == app).toList();
    }

    /// Wraps all keys anew, so that no older copy of the key files opens.
    public synchronized void rotate() {
        ring.rotate();
    }

    /// The same if it is due: for a day it was not done, or a key was destroyed since. False: not.
    public synchronized boolean rotateIfDue() {
        if (!ring.wrapDue()) return false;
        ring.rotate();
        return true;
    }

    /// Notes beside the keys what is erased by its time, since no key ends with it; on the disk in
    /// every copy when it returns.
    public synchronized void note(Erasure.OfPeriod period) {
        ring.periods().add(period);
    }

    /// All that was ever noted so, oldest first.
    public synchronized List<Erasure.OfPeriod> noted() {
        return ring.periods().all();
    }

    /// Whether a key of this scope stands in any copy of the files, read anew from the disk.
    public synchronized boolean stands(Scope scope) {
        return lives(scope) || ring.stands(scope);
    }

    /// In how many copies the keys stand.
    public int copies() {
        return ring.copies();
    }

    @Override
    public byte[] key(Scope scope) {
        var one = held.get(scope);
        if (one == null) throw new ScopeErased(scope.toString());
        return one.key();
    }

    @Override
    public SecretKey derived(DerivedKeys.Name name) {
        var known = derived.get(name);
        if (known != null) return known;
        var made = Crypto.aes(derive(name));
        derived.put(name, made);
        // Ended meanwhile: then nobody else takes this one away again.
        if (name.scopes().stream().allMatch(this::lives)) return made;
        derived.forget(Set.copyOf(name.scopes()));
        throw new ScopeErased(name.scopes().toString());
    }

    private byte[] derive(DerivedKeys.Name name) {
        var timed = name.category().epoch() != null;
        var count = name.scopes().size() + (timed ? 1 : 0);
        var keys = ByteBuffer.allocate(count * Crypto.KEY_BYTES);
        for (var scope : name.scopes()) keys.put(key(scope));
        if (timed) keys.put(key(name.app(), name.category(), name.epoch()));
        var key = Keys.derive(keys.array(), name.category());
        Arrays.fill(keys.array(), (byte) 0);
        return key;
    }

    @Override
    public int reachable(long app, Category category, int epoch) {
        var ratchet = ratchets.get(new RatchetName(app, category));
        return ratchet == null ? epoch : Math.max(epoch, Math.toIntExact(ratchet.oldest()));
    }

    /// The key of an epoch, made at the first use of this kind. Throws [ScopeErased].
    byte[] key(long app, Category category, int epoch) {
        var ratchet = ratchets.get(new RatchetName(app, category));
        var key = ratchet == null ? begin(app, category, epoch) : ratchet.key(epoch);
        if (key == null) throw new ScopeErased(category + " " + epoch + " of App[app=" + app + "]");
        return key;
    }

    private synchronized byte @Nullable [] begin(long app, Category category, int epoch) {
        key(new Scope.App(app));
        var name = new RatchetName(app, category);
        if (!ratchets.containsKey(name))
            ring.add(
                            List.of(
                                    Slot.wanted(
                                            Slot.Kind.RATCHET,
                                            app,
                                            category.ordinal(),
                                            epoch,
                                            NO_TAG,
                                            NO_TAG)))
                    .forEach(this::hold);
        var ratchet = ratchets.get(name);
        return ratchet == null ? null : ratchet.key(epoch);
    }

    // Under the application's key: without it a tag says nothing, not even to who guesses.
    private byte[] tag(long app, String field, String value) {
        var key = key(new Scope.App(app));
        return Crypto.mac(key, (field + "/" + value).getBytes(UTF_8), Slot.TAG_BYTES);
    }

    @Override
    public void close() {
        ring.close();
    }
}
