package lyceum.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import lyceum.http.Header;
import lyceum.http.Headers;
import org.junit.jupiter.api.Test;

class RangeTest {
    private static Range of(String range, String... same) {
        var all = new ArrayList<Header>();
        if (!range.isEmpty()) all.add(new Header("Range", range));
        for (var tag : same) all.add(new Header("If-Range", tag));
        return Range.of(new Headers(all), 100, "\"tag\"");
    }

    @Test
    void aPartIsAPart() {
        assertThat(of("bytes=0-9")).isEqualTo(new Range.Part(0, 10, 100));
        assertThat(of("bytes=90-")).isEqualTo(new Range.Part(90, 100, 100));
        assertThat(of("bytes=90-500")).isEqualTo(new Range.Part(90, 100, 100));
        assertThat(of("bytes=-10")).isEqualTo(new Range.Part(90, 100, 100));
        assertThat(of("bytes=-500")).isEqualTo(new Range.Part(0, 100, 100));
        assertThat(of("bytes=5-5", "\"tag\"")).isEqualTo(new Range.Part(5, 6, 100));
        assertThat(new Range.Part(5, 6, 100).field()).isEqualTo("bytes 5-5/100");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(of("bytes=100-")).isEqualTo(new Range.Nowhere(100));
        assertThat(of("bytes=-0")).isEqualTo(new Range.Nowhere(100));
    }

    @Test
    void anythingElseIsAllOfIt() {
        for (var other :
                new String[] {
                    "",
                    "bytes=-",
                    "bytes=9-1",
                    "bytes=1-2,4-5",
                    "lines=1-2",
                    "bytes=a-b",
                    "bytes=99999999999999999999-"
                }) assertThat(of(other)).as(other).isEqualTo(new Range.Whole(100));
        assertThat(of("bytes=5-5", "\"other\"")).isEqualTo(new Range.Whole(100));
    }
}
