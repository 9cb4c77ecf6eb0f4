# The site in a container: built with all packages, served with none of them by the server that the tests use.
#   docker build --build-arg SITE_URL=https://guides.example -t stagecraft .
#   docker run --read-only -p 8080:8080 stagecraft
FROM node:24-slim AS build
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY astro.config.mjs tsconfig.json ./
COPY public public
COPY src src
COPY content content
ARG SITE_URL=http://localhost:8080
ARG BASE_PATH=/
ARG SECURITY_CONTACT=
ARG SERVICE_WORKER=on
RUN npm run build

FROM node:24-slim
WORKDIR /site
ARG BASE_PATH=/
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 BASE_PATH=${BASE_PATH}
COPY package.json ./
COPY src/cli/serve.ts src/cli/
COPY src/build/preview src/build/preview
COPY src/formats/headers-file.ts src/formats/
COPY src/routes/paths.ts src/routes/found-paths.ts src/routes/
COPY --from=build /site/dist dist
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}` + `/${process.env.BASE_PATH}/`.replace(/[/]+/g, '/')).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/cli/serve.ts"]
