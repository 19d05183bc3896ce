public enum Batru { public static func main() {} }
