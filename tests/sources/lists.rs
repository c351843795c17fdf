//! Where the shown text parts from the documents, and nowhere else.

/// Document, whole line: headings that the screen says in its own way, labels and navigation of a web page.
pub(crate) const FURNITURE: &[(&str, &str)] = &[
    ("product-cluster.adoc", "== Role descriptions"),
    ("product-manager-activities.md", "| Skill | Activities and experiences (You have...) |"),
    ("product-manager-activities.md", "|:---:|:---|"),
    ("product-manager-activities.md", "## Skill descriptions"),
    ("product-manager-activities.md", "| Skill | Skill description |"),
    ("senior-product-manager.txt", "In this role, you will:"),
    ("senior-product-manager.txt", "At this role level, you will:"),
    ("service-owner.txt", "Guidance"),
    ("service-owner.txt", "From:"),
    ("service-owner.txt", "Published"),
    ("service-owner.txt", "Contents"),
    ("service-owner.txt", "Introduction to the role of service owner"),
    ("service-owner.txt", "Print this page"),
    ("service-owner.txt", "At this level, you will:"),
    ("service-owner.txt", "Skills needed for this role"),
    ("sfia-prod.txt", "Guidance Notes:"),
];

/// Document, text there, text shown.
pub(crate) const MENDS: &[(&str, &str, &str)] = &[
    // Mis-decoded apostrophes.
    ("product-cluster.adoc", "peopleâ€™s", "people’s"),
    ("service-owner.txt", "governmentâ€™s", "government’s"),
    // One point over two lines.
    ("product-cluster.adoc", "release the most\nvalue", "release the most value"),
    // Spelling.
    ("product-manager-activities.md", "Lifecyle perspective", "Lifecycle perspective"),
    ("product-manager-activities.md", "DDigital perspective", "Digital perspective"),
    ("product-manager-activities.md", "| A product Manager is", "| A Product Manager is"),
    ("product-manager-activities.md", "They Ensure that", "They ensure that"),
    ("product-manager-activities.md", "to meet users needs", "to meet users’ needs"),
    ("product-manager-activities.md", "## License", "## Licence"),
    ("service-owner.txt", "with users.You put", "with users. You put"),
    // Emphasis and links become plain text; the address stays.
    ("product-manager-activities.md", "**is not**", "is not"),
    ("product-manager-activities.md", "**It is**", "It is"),
    ("product-manager-activities.md", "**Disclaimer**", "Disclaimer"),
    (
        "product-manager-activities.md",
        "[Digital, Data and Technology Capability Framework] (",
        "Digital, Data and Technology Capability Framework (",
    ),
    ("product-manager-activities.md", "[#ProductPeople] (", "#ProductPeople ("),
    ("product-manager-activities.md", "[Open Government License] (", "Open Government Licence ("),
];
