/// The one door to SQL: driver, pool, mapper and migrations. Others see [Database], [Sql] and
/// [Row].
@NullMarked
package lyceum.db;

import org.jspecify.annotations.NullMarked;
