/** Texts of the credential. */
export const credentialTexts: Readonly<Record<string, string>> = {
  'App ID, Key, Secret and Cluster are on the App Keys page of your app at dashboard.pusher.com; a Pusher URL holds all four':
    'App-ID, Key, Secret und Cluster stehen auf der Seite „App Keys“ deiner App unter dashboard.pusher.com; eine Pusher-URL enthält alle vier',
  'App ID': 'App-ID',
  'The app_id of the app, on its App Keys page': 'Die app_id der App, auf ihrer Seite „App Keys“',
  Key: 'Key (Schlüssel)',
  'The key of the app, on its App Keys page. It is public': 'Der key der App, auf ihrer Seite „App Keys“. Er ist öffentlich',
  Secret: 'Secret (Geheimnis)',
  'Master Key': 'Hauptschlüssel',
  'The secret of the app, on its App Keys page. Without it only public channels and channels authorized elsewhere can be joined':
    'Das secret der App, auf ihrer Seite „App Keys“. Ohne es sind nur öffentliche und anderswo freigegebene Kanäle erreichbar',
  Cluster: 'Cluster',
  'The cluster of the app, on its App Keys page: mt1, us2, us3, eu, ap1, ap2, ap3, ap4, sa1 or the name of a dedicated one. Empty means mt1':
    'Der cluster der App, auf ihrer Seite „App Keys“: mt1, us2, us3, eu, ap1, ap2, ap3, ap4, sa1 oder der Name eines eigenen. Leer bedeutet mt1',
  'Pusher URL': 'Pusher-URL',
  'All of the above in one text, as the Heroku add-on gives it: https://KEY:SECRET@HOST/apps/APP_ID. Fields that are filled in win over it':
    'Alles Obige in einem Text, wie ihn das Heroku-Add-on liefert: https://KEY:SECRET@HOST/apps/APP_ID. Ausgefüllte Felder haben Vorrang',
  Host: 'Host',
  'Host of the HTTP API of a self-hosted server, without scheme and port. Replaces the cluster':
    'Host der HTTP-API eines selbst betriebenen Servers, ohne Schema und Port. Ersetzt den Cluster',
  Port: 'Port',
  'Port of the HTTP API; empty means 443 with TLS and 80 without': 'Port der HTTP-API; leer bedeutet 443 mit TLS und 80 ohne',
  'Use TLS': 'TLS verwenden',
  'Whether to connect with https and wss': 'Ob die Verbindung über https und wss läuft',
  'Path Prefix': 'Pfadpräfix',
  'Path under which a reverse proxy serves the API and the socket': 'Pfad, unter dem ein Reverse Proxy API und WebSocket anbietet',
  'WebSocket Host': 'WebSocket-Host',
  'Host of the socket where it is not the host above': 'Host des WebSockets, falls es nicht der obige ist',
  'WebSocket Port': 'WebSocket-Port',
  'Port of the socket where it is not the port above': 'Port des WebSockets, falls es nicht der obige ist',
  'Certificate Authority': 'Zertifizierungsstelle',
  'PEM certificate of a self-hosted server or of its private authority, trusted beside the public ones':
    'PEM-Zertifikat eines selbst betriebenen Servers oder seiner privaten Zertifizierungsstelle, dem neben den öffentlichen vertraut wird',
  Proxy: 'Proxy',
  'HTTP proxy for requests and sockets, as http://user:password@host:port. Empty means HTTP_PROXY, HTTPS_PROXY and NO_PROXY of the environment':
    'HTTP-Proxy für Anfragen und WebSockets, als http://user:password@host:port. Leer bedeutet HTTP_PROXY, HTTPS_PROXY und NO_PROXY der Umgebung',
  'Encryption Master Key': 'Hauptschlüssel der Verschlüsselung',
  'For end-to-end encrypted channels: base64 of 32 bytes, as openssl rand -base64 32 prints it':
    'Für Ende-zu-Ende-verschlüsselte Kanäle: Base64 von 32 Bytes, wie es openssl rand -base64 32 ausgibt',
  'Previous Master Keys': 'Frühere Hauptschlüssel',
  'Older encryption master keys with which events are still opened while the key is being changed':
    'Ältere Hauptschlüssel, mit denen Ereignisse noch geöffnet werden, solange der Schlüssel gewechselt wird',
  'Encryption Master Key, Raw (Deprecated)': 'Hauptschlüssel der Verschlüsselung, roh (veraltet)',
  'The older form of the master key: the 32 bytes themselves. Use the base64 form instead':
    'Die ältere Form des Hauptschlüssels: die 32 Bytes selbst. Besser die Base64-Form verwenden',
  'More Webhook Tokens': 'Weitere Webhook-Token',
  'Other active tokens of the app: webhooks signed with them are accepted as well':
    'Andere aktive Token der App: Auch damit signierte Webhooks werden angenommen',
  'Key of another active token of the app': 'Schlüssel eines anderen aktiven Tokens der App',
  'Secret of that token': 'Geheimnis dieses Tokens',
  'Data Limit (KiB)': 'Datengrenze (KiB)',
  'Largest data of one event, where a dedicated cluster or your own server allows another size than 10 KiB':
    'Größte Daten eines Ereignisses, falls ein eigener Cluster oder Server eine andere Größe als 10 KiB erlaubt',
  'Timeout (Seconds)': 'Zeitlimit (Sekunden)',
  'For a whole request, fractions allowed; empty means 30': 'Für eine ganze Anfrage, Bruchteile sind erlaubt; leer bedeutet 30',
};
