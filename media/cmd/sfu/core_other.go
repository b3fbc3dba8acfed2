//go:build !unix

package main

// dropCore does nothing here: this system writes no core dumps.
func dropCore() {}
