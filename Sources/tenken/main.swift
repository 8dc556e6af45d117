import TenkenCLI

TenkenCommandLine.run()
