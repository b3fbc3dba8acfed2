package lyceum.media;

import java.net.URI;
import java.time.Clock;
import lyceum.http.HttpServer;
import lyceum.http.Listen;
import lyceum.http.Router;

/// Our own LiveKit: the process, the loopback listener for its reports, and the way to it through
/// our port.
final class MediaChild implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    final MediaPorts ports;
    final Supervisor supervisor;
    private final RtcProxy proxy;
    private final HttpServer reports;

    MediaChild(
            MediaSettings.Child child,
            LiveKitKeys keys,
            Clock clock,
            MediaReader reader,
            MediaReports hooks) {
        ports = child.ports();
        reports = HttpServer.start(Listen.plain(LOOPBACK, 0), hooks.on(new Router()));
        var hook = URI.create("http://" + LOOPBACK + ":" + reports.port() + MediaReports.PATH);
        var config = LiveKitConfig.text(ports, child.reach(), keys, hook);
        proxy = new RtcProxy(api(ports), keys, clock, reader::ready);
        supervisor =
                new Supervisor("media child", child.binary(), config, api(ports), health(reader));
    }

    static URI api(MediaPorts ports) {
        return URI.create("http://" + LOOPBACK + ":" + ports.http());
    }

    private static Supervisor.Listener health(MediaReader reader) {
        return new Supervisor.Listener() {
            @Override
            public void up() {
                reader.lookEverywhere();
            }

            @Override
            public void down() {
                reader.engineGone();
            }
        };
    }

    Router routes(Router router) {
        return proxy.on(router);
    }

    @Override
    public void close() {
        supervisor.close();
        reports.close();
    }
}
