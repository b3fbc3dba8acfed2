package lyceum.media;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A server of its own for a test that kills it: starts a child, says its process id, and waits.
final class HaltedServer {
    private HaltedServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        var ports = MediaPorts.ANY.onLoopback();
        var api = URI.create("http://127.0.0.1:" + ports.http());
        var text = LiveKitConfig.text(ports, new MediaSettings.Reach.Loopback(), Sfu.KEYS, api);
        var up = new CountDownLatch(1);
        var supervisor =
                new Supervisor(
                        "sfu",
                        Path.of(arguments[0]),
                        text,
                        api,
                        new Supervisor.Listener() {
                            @Override
                            public void up() {
                                up.countDown();
                            }

                            @Override
                            public void down() {}
                        });
        up.await();
        System.out.println("pid " + supervisor.pid());
        new CountDownLatch(1).await();
    }
}
