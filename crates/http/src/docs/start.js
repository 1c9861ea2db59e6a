// Swagger UI fills in the example of every parameter. Whoever tries an operation out wants
// the required ones filled in, and no cursor, key or version that is only an example.
const withoutOptionalExamples = (document) => {
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
    const own = operations.flatMap((operation) => operation.parameters ?? []);
    const shared = Object.values(document.components?.parameters ?? {});
    for (const parameter of [...own, ...shared]) {
        if (!parameter.required) delete parameter.example;
    }
    return document;
};

window.ui = SwaggerUIBundle({
    url: "/openapi.json",
    dom_id: "#ui",
    deepLinking: true,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    validatorUrl: null,
    plugins: [{
        statePlugins: {
            spec: {
                wrapActions: {
                    updateJsonSpec: (update) => (document) => update(withoutOptionalExamples(document)),
                },
            },
        },
    }],
});
