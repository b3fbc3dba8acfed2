/// The actions of the API, one file each. The file's name is the action's name on the wire; its
/// `Request` and `Response` records are the wire format.
@NullMarked
package lyceum.api.actions;

import org.jspecify.annotations.NullMarked;
