//! Following by e-mail: a report, a district, a category.

web::fields! {
    /// Fields of the form.
    pub FollowField {
        Email = "email",
        Target = "target",
        Key = "key",
    }
}
