package lyceum.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lyceum.api.Planted.Somebody;
import lyceum.room.RoomId;
import lyceum.scan.Needles;
import lyceum.scan.Scan;

/// A class with Ann and five others in a house, and the checks of what every byte of its premises
/// shows of them. Each check is first shown to see what is there.
final class Proof {
    private static final int OTHERS = 5;
    private static final String CONTROL = "a word that is there";

    private final Premises premises;
    private final Path house;
    final Planted planted;
    final RoomId room;
    final Somebody ann;
    final List<Somebody> others;

    Proof(Premises premises, Served served, Path house, long seed) {
        this.premises = premises;
        this.house = house;
        planted = new Planted(served, house, seed);
        room = planted.room();
        ann = planted.somebody(room);
        others = Stream.generate(() -> planted.somebody(room)).limit(OTHERS).toList();
    }

    /// What was kept before something was erased.
    ///
    /// @param values every sealed value
    /// @param anns those of Ann
    /// @param keys the wrapped keys
    record Kept(Map<String, byte[]> values, Map<String, byte[]> anns, Map<String, byte[]> keys) {}

    Kept kept() throws IOException {
        return new Kept(planted.sealed(), planted.sealed(ann), planted.keys());
    }

    /// The checks that do not see what is there: what they see no more would prove nothing.
    Set<String> blind() throws IOException {
        var blind = new TreeSet<String>();
        for (var one : everybody()) if (!whole(one)) blind.add("shown");
        var bytes = together(planted.sealed(), planted.keys());
        if (seen(bytes) < bytes.size()) blind.add("bytes");
        var control = Files.writeString(house.resolve("control"), "so it is " + CONTROL);
        var words = new ArrayList<>(words());
        words.add(CONTROL);
        var hits = hits(words);
        if (hits.stream().noneMatch(hit -> hit.startsWith(CONTROL))) blind.add("control");
        if (!hits.stream().allMatch(hit -> hit.startsWith(CONTROL))) blind.add("words");
        Files.delete(control);
        return blind;
    }

    // Each look through the disk takes its time.
    private static Map<String, byte[]> together(Map<String, byte[]> one, Map<String, byte[]> two) {
        var all = new HashMap<>(one);
        all.putAll(two);
        return all;
    }

    private List<Somebody> everybody() {
        return Stream.concat(Stream.of(ann), others.stream()).toList();
    }

    /// All words that are kept of anybody.
    List<String> words() {
        return everybody().stream().flatMap(one -> one.words().values().stream()).toList();
    }

    /// Whether all that was planted of somebody is still shown.
    boolean whole(Somebody one) {
        return planted.shown(one, room).size() == one.words().size();
    }

    List<String> hits(List<String> texts) throws IOException {
        return Scan.through(premises.bytes(), Needles.texts(texts)).hits();
    }

    List<String> hits(Map<String, byte[]> bytes) throws IOException {
        return Scan.through(premises.bytes(), Needles.bytes(bytes)).hits();
    }

    /// How many of these are found.
    int seen(Map<String, byte[]> bytes) throws IOException {
        return hits(bytes).stream().map(Proof::name).collect(Collectors.toSet()).size();
    }

    private static String name(String hit) {
        return hit.replaceFirst(" \\(.*", "");
    }

    boolean eraseAnn() {
        return erase(ann);
    }

    boolean erase(Somebody one) {
        return planted.erase("EraseUser", "\"UserId\":\"" + one.id() + "\"");
    }

    /// Those of the values that are not in the store any more.
    Map<String, byte[]> gone(Map<String, byte[]> before) {
        var left = planted.sealed().keySet();
        var gone = new HashMap<>(before);
        gone.keySet().removeIf(name -> left.stream().anyMatch(other -> sameValue(name, other)));
        return gone;
    }

    // Rows move up when one before them goes; the hash at the end is that of the value.
    private static boolean sameValue(String one, String other) {
        return one.substring(one.lastIndexOf(' ')).equals(other.substring(other.lastIndexOf(' ')));
    }

    /// The checks that find something of Ann, or miss something of the others.
    Set<String> red(Kept before) throws IOException {
        var red = new TreeSet<String>();
        if (!planted.shown(ann, room).isEmpty()) red.add("shown");
        for (var one : others) if (!whole(one)) red.add("others");
        if (!hits(words()).isEmpty()) red.add("words");
        if (red.contains("shown")) return red; // nothing was destroyed that could be looked for
        var gone = together(gone(before.values()), before.anns());
        for (var hit : hits(together(gone, before.keys())))
            red.add(before.keys().containsKey(name(hit)) ? "keys" : "values");
        return red;
    }
}
