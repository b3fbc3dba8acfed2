package lyceum;

import java.util.List;

/// Settings that cannot be used. Each line names one fault and its fix; none repeats a secret.
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    BadSettings(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /// One sentence for every fault, at least one.
    public List<String> lines() {
        return lines;
    }
}
