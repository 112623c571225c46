const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Runs inside Node-RED: settings from JSON, with the sign-in functions that JSON cannot say. */
module.exports = function loadSettings(folder) {
  const { settings, users } = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
  return users.length === 0 ? settings : { ...settings, adminAuth: signIn(users) };
};

function signIn(users) {
  const known = (user) => (user === undefined ? null : { username: user.username, permissions: user.permissions });
  return {
    type: 'credentials',
    users: async (username) => known(users.find((user) => user.username === username)),
    authenticate: async (username, password) => known(users.find((user) => user.username === username && user.password === password)),
  };
}
