extension HTMLStyle {
  /// Light, dark, and on paper. `-tint` is a ground, `f0` to `f5` are the fields of heat maps with their inks.
  static let colours = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --band: #f3f5f7; --accent: #0b5394;
      --good: #116329; --warning: #7a4a00; --bad: #a40e26;
      --warning-tint: #fdf1d2; --bad-tint: #fde7e9;
      --bar: #2f74b5; --bar-warning: #a86a00; --bar-bad: #c0223b; --span: #dbe7f3;
      --s0: #0b5394; --s1: #ac4b00; --s2: #1a7044; --s3: #8239a4; --s4: #a8123c; --s5: #56626e;
      --f0: #0b3c6f; --f1: #245e96; --f2: #3a73a8; --f3: #a3c6e5; --f4: #d0e2f2; --f5: #eff5fa;
      --f0-ink: #ffffff; --f1-ink: #ffffff; --f2-ink: #ffffff; --f3-ink: #10243a; --f4-ink: #10243a;
      --f5-ink: #10243a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181d; --ink: #e6e9ec; --quiet: #a3adb8; --line: #3a424b; --band: #1e242b; --accent: #8ec2f7;
        --good: #7ee096; --warning: #f0c264; --bad: #ff9ea6;
        --warning-tint: #352a10; --bad-tint: #3a191d;
        --bar: #5b9bd8; --bar-warning: #d9a441; --bar-bad: #f0707e; --span: #2a3a4a;
        --s0: #8ec2f7; --s1: #f0a868; --s2: #7fd6a4; --s3: #d6a8ec; --s4: #ff94ab; --s5: #b3bcc6;
        --f0: #b3d6f8; --f1: #86b8e8; --f2: #6299cf; --f3: #2b5a86; --f4: #20415f; --f5: #1b2a39;
        --f0-ink: #0b1622; --f1-ink: #0b1622; --f2-ink: #0b1622; --f3-ink: #ffffff; --f4-ink: #ffffff;
        --f5-ink: #e6e9ec;
      }
    }
    @media print {
      :root {
        color-scheme: light;
        --paper: #ffffff; --ink: #000000; --quiet: #444444; --line: #999999; --band: #f0f0f0; --accent: #0b3c6f;
        --good: #0c4a1f; --warning: #5c3800; --bad: #8a0c20;
        --warning-tint: transparent; --bad-tint: transparent;
        --bar: #2f74b5; --bar-warning: #a86a00; --bar-bad: #c0223b; --span: #dbe7f3;
        --s0: #0b5394; --s1: #ac4b00; --s2: #1a7044; --s3: #8239a4; --s4: #a8123c; --s5: #56626e;
        --f0: #0b3c6f; --f1: #245e96; --f2: #3a73a8; --f3: #a3c6e5; --f4: #d0e2f2; --f5: #eff5fa;
        --f0-ink: #ffffff; --f1-ink: #ffffff; --f2-ink: #ffffff; --f3-ink: #10243a; --f4-ink: #10243a;
        --f5-ink: #10243a;
      }
    }
    """
}
