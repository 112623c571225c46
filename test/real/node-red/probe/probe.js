/** Tells what a running Node-RED has inside. Loaded through the setting `nodesDir`; no node is made of it. */
module.exports = function probe(RED) {
  RED.nodes.registerType('probe', function () {
    RED.nodes.createNode(this, {});
  });
  RED.httpAdmin.get('/probe', (_request, response) => {
    response.json({
      rootLayers: layersOf(RED.httpNode.parent ?? RED.httpNode),
      nodeLayers: layersOf(RED.httpNode),
      resources: process.getActiveResourcesInfo().filter((name) => /TCPSocketWrap|Timeout/.test(name)).length,
    });
  });
};

function layersOf(app) {
  return (app._router ?? app.router).stack.length;
}
