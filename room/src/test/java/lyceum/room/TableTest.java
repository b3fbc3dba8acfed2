package lyceum.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void aTableIsALinkedMapThatNobodyChanges() {
        var seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("TableTest: -Dseed=" + seed);
        var random = new Random(seed);
        var linked = new LinkedHashMap<String, Integer>();
        Map<String, Integer> table = Map.of();
        for (int i = 0; i < 5_000; i++) {
            var key = "k" + random.nextInt(700);
            var before = table;
            var copy = List.copyOf(before.entrySet());
            if (random.nextInt(3) == 0) {
                linked.remove(key);
                table = Table.without(table, key);
            } else {
                linked.put(key, i);
                table = Table.with(table, key, i);
            }
            assertThat(table.get(key)).isEqualTo(linked.get(key));
            assertThat(List.copyOf(before.entrySet())).isEqualTo(copy);
            if (i % 50 != 0) continue;
            assertThat(List.copyOf(table.entrySet())).isEqualTo(List.copyOf(linked.entrySet()));
            assertThat(table).isEqualTo(linked).hasSize(linked.size());
            assertThat(table.hashCode()).isEqualTo(linked.hashCode());
        }
    }

    @Test
    void keysOfOneHashStandApart() {
        Map<String, Integer> table = Table.with(Table.with(Map.of(), "Aa", 1), "BB", 2);
        assertThat(table).containsEntry("Aa", 1).containsEntry("BB", 2);
        assertThat(Table.without(table, "Aa")).containsOnlyKeys("BB");
    }
}
