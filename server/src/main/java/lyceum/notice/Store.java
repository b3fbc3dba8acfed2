package lyceum.notice;

import java.util.Set;
import lyceum.personal.Category;

/// One place in which this server really keeps something.
///
/// @param name one of the words `store.…` of the pages
/// @param engine what keeps it, such as `SQLite`
/// @param holds which kinds lie there
public record Store(String name, String engine, Set<Category> holds) {}
