/** What n8n's queue mode stands on: Redis and PostgreSQL. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './command.mjs';
import { findProgram, installPackages, mayInstall } from './debian.mjs';

/** Debian keeps the servers of each version apart, and out of the search path. */
const VERSIONS = '/usr/lib/postgresql';

/**
 * @typedef {object} QueueServers
 * @property {string} redis the program redis-server
 * @property {string} initdb the program that creates a database folder
 * @property {string} postgres the database server
 * @property {{ uid: number, gid: number } | undefined} user who runs the database, which refuses to be run by root
 */

/**
 * The servers, installed where they are missing and we may.
 * @returns {QueueServers}
 */
export function ensureQueueServers() {
  if (!complete(found())) install();
  const servers = found();
  if (!complete(servers)) throw new Error(`Queue mode needs Redis and PostgreSQL: apt-get install --yes ${PACKAGES.join(' ')}`);
  return { ...servers, user: process.getuid?.() === 0 ? userNamed('postgres') : undefined };
}

const PACKAGES = ['redis-server', 'postgresql'];

function install() {
  if (!mayInstall()) return;
  say('installing Redis and PostgreSQL');
  installPackages(...PACKAGES);
}

function found() {
  const folders = existsSync(VERSIONS) ? readdirSync(VERSIONS).map((version) => join(VERSIONS, version, 'bin')) : [];
  const program = (name) => findProgram([name], folders);
  return { redis: program('redis-server'), initdb: program('initdb'), postgres: program('postgres') };
}

function complete({ redis, initdb, postgres }) {
  return redis !== undefined && initdb !== undefined && postgres !== undefined;
}

function userNamed(name) {
  const number = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}
