package main

import (
	"encoding/hex"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// socket is one open socket of a process that can receive from a network.
type socket struct {
	kind  string
	local net.IP
}

// tcpListen is the state "listening" in /proc/net/tcp.
const tcpListen = "0A"

// openSockets lists what a process listens on: TCP in state listening and every UDP socket.
func openSockets(t *testing.T, pid int) []socket {
	t.Helper()
	inodes := map[string]bool{}
	links, err := filepath.Glob(fmt.Sprintf("/proc/%d/fd/*", pid))
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range links {
		if target, err := os.Readlink(link); err == nil && strings.HasPrefix(target, "socket:[") {
			inodes[strings.Trim(target, "socket:[]")] = true
		}
	}
	var found []socket
	for _, kind := range []string{"tcp", "tcp6", "udp", "udp6"} {
		table, err := os.ReadFile(fmt.Sprintf("/proc/%d/net/%s", pid, kind))
		if err != nil {
			continue // no IPv6 here
		}
		for _, line := range strings.Split(string(table), "\n")[1:] {
			columns := strings.Fields(line)
			if len(columns) < 10 || !inodes[columns[9]] {
				continue
			}
			if strings.HasPrefix(kind, "udp") || columns[3] == tcpListen {
				found = append(found, socket{kind, address(t, columns[1])})
			}
		}
	}
	return found
}

// address reads "0100007F:1ED2": groups of four bytes, each in the order of the machine.
func address(t *testing.T, text string) net.IP {
	t.Helper()
	bytes, err := hex.DecodeString(strings.Split(text, ":")[0])
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+3 < len(bytes); i += 4 {
		bytes[i], bytes[i+1], bytes[i+2], bytes[i+3] = bytes[i+3], bytes[i+2], bytes[i+1], bytes[i]
	}
	return net.IP(bytes)
}
