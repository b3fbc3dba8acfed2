package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
)

const (
	ticksPerSecond = 100 // what Linux reports processor time in
	step           = 50_000
	steps          = 200_000 // 50 µs each: 10 s
)

// histogram counts durations in steps of 50 µs; what is longer than 10 s counts as 10 s.
type histogram struct {
	counts [steps]atomic.Int64
}

func (times *histogram) add(nanos int64) {
	times.counts[min(max(nanos/step, 0), steps-1)].Add(1)
}

// quantile in milliseconds.
func (times *histogram) quantile(share float64) float64 {
	var all, seen int64
	for i := range times.counts {
		all += times.counts[i].Load()
	}
	for i := range times.counts {
		seen += times.counts[i].Load()
		if float64(seen) >= share*float64(all) {
			return float64((i+1)*step) / 1e6
		}
	}
	return 0
}

// cpuSeconds is the processor time a process has used.
func cpuSeconds(pid int) (float64, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, err
	}
	fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
	user, err := strconv.ParseFloat(fields[11], 64)
	if err != nil {
		return 0, err
	}
	system, err := strconv.ParseFloat(fields[12], 64)
	return (user + system) / ticksPerSecond, err
}

// memoryKB is the memory a process holds.
func memoryKB(pid int) (int64, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	for _, line := range strings.Split(string(text), "\n") {
		if kb, found := strings.CutPrefix(line, "VmRSS:"); found {
			return strconv.ParseInt(strings.Fields(kb)[0], 10, 64)
		}
	}
	return 0, fmt.Errorf("no memory of process %d", pid)
}
