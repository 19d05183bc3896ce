/// Runs `body` for each element of a small world, naming the element in what it throws.
public func withEvery<World: Sequence>(
  _ name: String, in world: World, _ body: (World.Element) throws -> Void
) rethrows {
  for element in world { try body(element) }
}
