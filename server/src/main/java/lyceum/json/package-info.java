/// The one door to JSON. `Json` turns our own records into JSON and back; `JsonTree` reads what
/// strangers send, strictly.
@NullMarked
package lyceum.json;

import org.jspecify.annotations.NullMarked;
