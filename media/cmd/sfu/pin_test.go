package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Replace lines count in the main module only. So when LiveKit's own go.mod has some, ours must
// carry the same, or we would build another server than the one that was tested upstream.
func TestReplacesWhatLiveKitReplaces(t *testing.T) {
	list := exec.Command("go", "list", "-m", "-f", "{{.GoMod}}", "github.com/livekit/livekit-server")
	path, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	theirs := replaceLines(t, strings.TrimSpace(string(path)))
	ours := replaceLines(t, "../../go.mod")
	for line := range theirs {
		if !ours[line] {
			t.Errorf("LiveKit's go.mod has %q, ours has not", line)
		}
	}
}

func replaceLines(t *testing.T, path string) map[string]bool {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, line := range strings.Split(string(text), "\n") {
		if strings.Contains(line, "=>") {
			words := strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "replace "))
			found[strings.Join(words, " ")] = true
		}
	}
	return found
}
