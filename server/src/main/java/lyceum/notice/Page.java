package lyceum.notice;

import java.util.List;

/// A page in pieces.
///
/// @param language as in `lang` of HTML
record Page(String language, String title, List<Block> blocks) {}
