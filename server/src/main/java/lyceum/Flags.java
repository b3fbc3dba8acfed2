package lyceum;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;

/// The command line as names and values: `--port 9000`, `--port=9000`, `--no-demo`.
final class Flags {
    /// A flag with more letters wrong is another word.
    private static final int MOST_DIFFERENCES = 2;

    private Flags() {}

    /// The values by the name of their setting. What is no flag of ours becomes a fault.
    static Map<String, String> read(List<String> arguments, List<String> faults) {
        var values = new LinkedHashMap<String, String>();
        for (var rest = arguments.listIterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (argument.equals("--no-demo")) {
                find("--demo").ifPresent(demo -> put(values, demo, "off", faults));
                continue;
            }
            var equals = argument.indexOf('=');
            var flag = equals < 0 ? argument : argument.substring(0, equals);
            var setting = find(flag);
            if (setting.isEmpty()) {
                faults.add("There is no setting '" + flag + "'; " + instead(flag));
                if (equals < 0 && flag.startsWith("--")) passOver(rest);
            } else if (setting.get().secret()) {
                faults.add(secret(setting.get()));
                if (equals < 0) value(rest);
            } else {
                var value = equals < 0 ? value(rest) : Optional.of(argument.substring(equals + 1));
                value.ifPresentOrElse(
                        one -> put(values, setting.get(), one.strip(), faults),
                        () -> faults.add(flag + " needs a value after it."));
            }
        }
        return values;
    }

    // Which of two was meant only the person knows who wrote them.
    private static void put(
            Map<String, String> values, Setting setting, String value, List<String> faults) {
        if (values.putIfAbsent(setting.name(), value) != null)
            faults.add(setting.flag() + " is given twice; leave out one of them.");
    }

    private static Optional<String> value(Iterator<String> rest) {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }

    // What stands behind it is its value, and may be a secret.
    private static void passOver(ListIterator<String> rest) {
        if (rest.hasNext() && rest.next().startsWith("--")) rest.previous();
    }

    private static String instead(String flag) {
        return Setting.ALL.stream()
                .map(Setting::flag)
                .map(known -> Map.entry(Spelling.differences(known, flag), known))
                .filter(near -> near.getKey() <= MOST_DIFFERENCES)
                .min(Map.Entry.comparingByKey())
                .map(near -> "did you mean " + near.getValue() + "?")
                .orElse("--help lists them.");
    }

    private static Optional<Setting> find(String flag) {
        return Setting.ALL.stream().filter(one -> one.flag().equals(flag)).findFirst();
    }

    private static String secret(Setting setting) {
        return setting.flag()
                + " would show a secret to everybody on this machine; set "
                + setting.variable()
                + " in the environment instead.";
    }
}
