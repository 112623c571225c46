/** The library takes a form of its own only where the platform has none; Node's would be sent as text by the fetch it uses. */
Reflect.deleteProperty(globalThis, 'FormData');
