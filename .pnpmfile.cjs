/** Of redoc only the prebuilt bundle is read, which holds all it needs: nothing else of it is installed. */
function readPackage(manifest) {
  return manifest.name === 'redoc' ? { ...manifest, dependencies: {}, peerDependencies: {} } : manifest
}

module.exports = { hooks: { readPackage } }
