package lyceum.watch;

import org.jspecify.annotations.Nullable;

/// How sound and pictures come through, as a browser measured it since the last time. Null: it is
/// not known; nothing is guessed.
///
/// @param videoOn whether the person wishes to send pictures
/// @param audioOn whether the person wishes to send sound
/// @param cpuPercent how busy the machine is
/// @param memoryMb of the page
/// @param rttMs the time of the way to the server and back
/// @param lossPercent of what came here
/// @param width of the picture that is sent
/// @param kbpsUp kilobits per second sent
/// @param fps pictures per second sent
/// @param audioLevel 0 to 100, the loudness of what is sent, never the sound itself
public record Measured(
        boolean videoOn,
        boolean audioOn,
        @Nullable Integer cpuPercent,
        @Nullable Integer memoryMb,
        @Nullable Integer rttMs,
        @Nullable Double lossPercent,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer kbpsUp,
        @Nullable Integer kbpsDown,
        @Nullable Integer fps,
        @Nullable Integer audioLevel) {
    private static final int PERCENT = 100;
    private static final int MOST = 10_000_000;

    /// Takes what can be; anything else is not known.
    public Measured {
        cpuPercent = within(cpuPercent, PERCENT);
        memoryMb = within(memoryMb, MOST);
        rttMs = within(rttMs, MOST);
        var sane = lossPercent != null && lossPercent >= 0 && lossPercent <= PERCENT;
        lossPercent = sane ? lossPercent : null;
        width = within(width, MOST);
        height = within(height, MOST);
        kbpsUp = within(kbpsUp, MOST);
        kbpsDown = within(kbpsDown, MOST);
        fps = within(fps, MOST);
        audioLevel = within(audioLevel, PERCENT);
    }

    private static @Nullable Integer within(@Nullable Integer value, int most) {
        return value != null && value >= 0 && value <= most ? value : null;
    }
}
