/// The signed API: `Gateway` checks who calls and what with, `Actions` is the table of what can be
/// asked, each action lives in a file of its own under `actions`.
@NullMarked
package lyceum.api;

import org.jspecify.annotations.NullMarked;
