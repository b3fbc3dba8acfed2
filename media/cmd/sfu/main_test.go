package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// startLimit bounds the wait for the first healthy answer, endLimit the wait for the end.
const (
	startLimit = 20 * time.Second
	endLimit   = 10 * time.Second
	pollPause  = 50 * time.Millisecond
)

// Linux gives outgoing connections 32,768 and up, other systems 49,152 and up (RFC 6335).
const (
	firstPort  = 20_000
	portCount  = 12_768
	portsTried = 100
)

// nextPort counts on, so that two that are asked for together differ.
var nextPort = rand.IntN(portCount)

// child is the built command, running with the loopback configuration on free ports.
type child struct {
	cmd      *exec.Cmd
	lifeLine io.WriteCloser
	url      string
	ended    chan error
}

func TestServesUntilItsLifeLineEnds(t *testing.T) {
	sfu := start(t, buildSfu(t))
	sfu.mustAnswer(t)
	_ = sfu.lifeLine.Close()
	sfu.mustEnd(t)
}

func TestEndsWhenTheLifeLineEndsDuringItsStart(t *testing.T) {
	sfu := start(t, buildSfu(t))
	_ = sfu.lifeLine.Close()
	sfu.mustEnd(t)
}

func TestListensOnLoopbackOnly(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("reads sockets from /proc")
	}
	sfu := start(t, buildSfu(t))
	sfu.mustAnswer(t)
	sockets := openSockets(t, sfu.cmd.Process.Pid)
	if len(sockets) < 3 {
		t.Fatalf("expected HTTP, metrics and UDP sockets, found %v", sockets)
	}
	for _, s := range sockets {
		if !s.local.IsLoopback() {
			t.Errorf("%s socket %s is reachable from outside", s.kind, s.local)
		}
	}
}

func TestRefusesBadInput(t *testing.T) {
	binary := buildSfu(t)
	for name, input := range map[string]string{
		"nothing":     "",
		"no number":   "port: 7880\n",
		"too large":   "99999999\n",
		"cut short":   "500\nport: 7880\n",
		"unknown key": "10\nporrt: 780\n",
		"no keys":     "11\nport: 7880\n",
	} {
		t.Run(name, func(t *testing.T) {
			cmd := exec.Command(binary)
			cmd.Stdin = strings.NewReader(input)
			output, err := cmd.CombinedOutput()
			if err == nil || !strings.Contains(string(output), "lyceum-sfu: ") {
				t.Fatalf("expected one clear error, got %v: %s", err, output)
			}
		})
	}
}

func buildSfu(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "lyceum-sfu")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", binary, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if output, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build: %v: %s", err, output)
	}
	return binary
}

func start(t *testing.T, binary string) *child {
	t.Helper()
	port := freePort(t)
	yaml := loopback(port, freePort(t), freePort(t))
	cmd := exec.Command(binary)
	cmd.Stdout, cmd.Stderr = io.Discard, os.Stderr
	lifeLine, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Fprintf(lifeLine, "%d\n%s", len(yaml), yaml); err != nil {
		t.Fatal(err)
	}
	sfu := &child{cmd, lifeLine, fmt.Sprintf("http://127.0.0.1:%d/", port), make(chan error, 1)}
	go func() { sfu.ended <- cmd.Wait() }()
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	return sfu
}

func (c *child) mustAnswer(t *testing.T) {
	t.Helper()
	polls := time.NewTicker(pollPause)
	defer polls.Stop()
	for deadline := time.Now().Add(startLimit); time.Now().Before(deadline); <-polls.C {
		if response, err := http.Get(c.url); err == nil {
			_ = response.Body.Close()
			if response.StatusCode == http.StatusOK {
				return
			}
		}
	}
	t.Fatalf("no healthy answer within %s", startLimit)
}

func (c *child) mustEnd(t *testing.T) {
	t.Helper()
	select {
	case err := <-c.ended:
		if err != nil {
			t.Fatalf("ended with %v", err)
		}
	case <-time.After(endLimit):
		t.Fatalf("still running %s after its life line ended", endLimit)
	}
}

func freePort(t *testing.T) int {
	t.Helper()
	for range portsTried {
		port := firstPort + nextPort%portCount
		nextPort++
		if listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port)); err == nil {
			_ = listener.Close()
			return port
		}
	}
	t.Fatalf("no free port among %d", portsTried)
	return 0
}

func loopback(port, udp, metrics int) string {
	return fmt.Sprintf(`port: %d
bind_addresses: [127.0.0.1]
keys: {APItest: 0123456789abcdef0123456789abcdef}
rtc:
  tcp_port: 0
  udp_port: %d
  node_ip: 127.0.0.1
  use_external_ip: false
  enable_loopback_candidate: true
  interfaces: {includes: [lo]}
  stun_servers: ["127.0.0.1:%d"]
room: {auto_create: false}
prometheus: {port: %d}
logging: {level: info, json: true}
`, port, udp, udp, metrics)
}
