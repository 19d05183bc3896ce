import BatruCLI

Batru.main()
