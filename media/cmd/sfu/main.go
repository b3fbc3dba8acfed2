// Command sfu is Lyceum's media child: the LiveKit server, embedded, with its life tied to stdin.
//
// Input: one line with a byte count, then that many bytes of LiveKit configuration (YAML), so that
// keys are neither on a disk nor in a process list. Stdin then stays open: it carries orders (see
// order), one line of JSON each, and is the life line. When it ends, because the parent closed it
// or died, the server stops at once and its clients are disconnected.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/livekit/livekit-server/pkg/config"
	"github.com/livekit/livekit-server/pkg/routing"
	"github.com/livekit/livekit-server/pkg/service"
	"github.com/livekit/livekit-server/pkg/telemetry/prometheus"
)

// maxConfigBytes bounds what is read before anything is checked: 1 MiB, far above any real file.
const maxConfigBytes = 1 << 20

// stopLimit bounds an orderly stop; after it the process just ends.
const stopLimit = 4 * time.Second

func main() {
	if err := run(bufio.NewReader(os.Stdin)); err != nil {
		fmt.Fprintln(os.Stderr, "lyceum-sfu:", err)
		os.Exit(1)
	}
}

func run(stdin *bufio.Reader) error {
	dropCore()
	yaml, err := readConfig(stdin)
	if err != nil {
		return err
	}
	server, err := build(yaml)
	if err != nil {
		return err
	}
	go endWith(stdin, server)
	return server.Start()
}

// endWith obeys orders until stdin ends, and then stops the server. Stop does nothing while Start
// is still on its way and may wait for a peer, so the process ends anyway within stopLimit.
func endWith(stdin io.Reader, server *service.LivekitServer) {
	obey(stdin, server)
	time.AfterFunc(stopLimit, func() { os.Exit(0) })
	server.Stop(true)
	os.Exit(0)
}

// readConfig reads the byte count line and exactly that many bytes.
func readConfig(stdin *bufio.Reader) (string, error) {
	line, err := stdin.ReadString('\n')
	if err != nil {
		return "", fmt.Errorf("no byte count line on stdin: %w", err)
	}
	count, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil || count < 1 || count > maxConfigBytes {
		return "", fmt.Errorf("the first line must be a byte count from 1 to %d", maxConfigBytes)
	}
	yaml := make([]byte, count)
	if _, err := io.ReadFull(stdin, yaml); err != nil {
		return "", fmt.Errorf("configuration shorter than its byte count: %w", err)
	}
	return string(yaml), nil
}

// build makes the server in the order LiveKit's own command uses.
func build(yaml string) (*service.LivekitServer, error) {
	conf, err := config.NewConfig(yaml, true, nil, nil)
	if err != nil {
		return nil, err
	}
	config.InitLoggerFromConfig(&conf.Logging)
	if err := conf.ValidateKeys(); err != nil {
		return nil, err
	}
	if err := conf.LoadTURNSecrets(); err != nil {
		return nil, err
	}
	node, err := routing.NewLocalNode(conf)
	if err != nil {
		return nil, err
	}
	if err := prometheus.Init(string(node.NodeID()), node.NodeType()); err != nil {
		return nil, err
	}
	return service.InitializeServer(conf, node)
}
