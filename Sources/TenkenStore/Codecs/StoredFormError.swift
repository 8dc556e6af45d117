/// A body of the record is not in the form that it was written in.
struct StoredFormError: Error {
  var what: String
}
