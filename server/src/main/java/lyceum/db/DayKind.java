package lyceum.db;

import java.util.List;

/// A kind of rows that end by their age.
///
/// @param name of its table, and of its files where it is kept in files
/// @param schema statements that make what a new file holds, and change nothing in an old one
public record DayKind(String name, List<String> schema) {
    /// The statements are kept as they are now.
    public DayKind {
        schema = List.copyOf(schema);
    }
}
