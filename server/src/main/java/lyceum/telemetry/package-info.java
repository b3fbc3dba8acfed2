/// What an operator sees of a running server: technical logs, health, metrics. A leaf that
/// everybody may import; nothing in it may name a person.
@NullMarked
package lyceum.telemetry;

import org.jspecify.annotations.NullMarked;
