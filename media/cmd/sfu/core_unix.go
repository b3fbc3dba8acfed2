//go:build unix

package main

import "syscall"

// dropCore switches core dumps off: a dump of this process would hold keys and people's media.
func dropCore() {
	_ = syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{})
}
