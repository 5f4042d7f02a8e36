#!/bin/sh

# r: makes one cluster of its instances; needs REDISCLI_AUTH in the environment where they have a password
set -eu
address() { getent ahosts "$1" | awk '{ print $1; exit }'; }
exec redis-cli --cluster create --cluster-replicas 1 "$@" \
    "$(address one-1)":6379 \
    "$(address one-2)":6379 \
    "$(address one-3)":6379 \
    "$(address two-1)":6379 \
    "$(address two-2)":6379 \
    "$(address two-3)":6379
