/// The operator's pages as the server sees them: signing in, then the same commands as the API.
@NullMarked
package lyceum.console;

import org.jspecify.annotations.NullMarked;
