"""Answers one JSON object a line: what scikit-learn takes for the same work on the same rows."""

import json
import os
import resource
import sys
import time

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.compose import ColumnTransformer
from sklearn.metrics import silhouette_score
from sklearn.preprocessing import OneHotEncoder, StandardScaler

data = {}


def load(request):
    """Codes (bytes, row by row) and numerics (float32) become the one-hot matrix that scikit-learn needs."""
    rows, levels, numerics = request["rows"], request["levels"], request["numericCount"]
    codes = np.fromfile(request["codes"], dtype=np.uint8).reshape(-1, len(levels))[:rows]
    numbers = np.fromfile(request["numerics"], dtype=np.float32).reshape(-1, numerics)[:rows]
    data.clear()
    for precision in request["precisions"]:
        matrix = np.zeros((rows, sum(levels) + numerics), dtype=precision)
        start = 0
        for column, count in enumerate(levels):
            matrix[np.arange(rows), start + codes[:, column]] = 1
            start += count
        matrix[:, start:] = numbers
        data[precision] = matrix
    return {}


def load_raw(request):
    """The same values as a table of words and numbers, which is what a pipeline starts from."""
    rows, levels, numerics = request["rows"], request["levels"], request["numericCount"]
    codes = np.fromfile(request["codes"], dtype=np.uint8).reshape(-1, len(levels))[:rows]
    numbers = np.fromfile(request["numerics"], dtype=np.float32).reshape(-1, numerics)[:rows]
    data.clear()
    matrix = np.empty((rows, len(levels) + numerics), dtype=object)
    for column, count in enumerate(levels):
        words = np.array([f"level {column}-{level}" for level in range(count)], dtype=object)
        matrix[:, column] = words[codes[:, column]]
    matrix[:, len(levels) :] = numbers
    data["raw"] = matrix
    data["widths"] = (len(levels), numerics)
    return {}


def pipeline(request):
    categorical, numeric = data["widths"]
    encode = ColumnTransformer(
        [
            ("levels", OneHotEncoder(sparse_output=False, dtype=np.float32), list(range(categorical))),
            ("numbers", StandardScaler(), list(range(categorical, categorical + numeric))),
        ]
    )
    began = time.perf_counter()
    matrix = encode.fit_transform(data["raw"]).astype(np.float32)
    KMeans(request["clusterCount"], n_init=1, random_state=request["seed"]).fit(matrix)
    return {"milliseconds": 1000 * (time.perf_counter() - began)}


def keep(_):
    """The last model serves float64 rows from now on."""
    data["float64 model"] = data["model"]
    return {}


def fit(request):
    matrix = data[request["precision"]]
    start = request.get("start")
    options = {"init": "k-means++"} if start is None else {"init": np.array(start, dtype=matrix.dtype)}
    model = KMeans(request["clusterCount"], n_init=1, random_state=request["seed"], **options)
    began = time.perf_counter()
    model.fit(matrix)
    milliseconds = 1000 * (time.perf_counter() - began)
    data["model"] = model
    return {"milliseconds": milliseconds, "inertia": float(model.inertia_), "iterations": int(model.n_iter_)}


def predict(request):
    matrix = data[request["precision"]]
    rows = matrix[: request["rows"]]
    model = data.get(f"{request['precision']} model", data["model"])
    began = time.perf_counter()
    for _ in range(request["times"]):
        model.predict(rows)
    return {"milliseconds": 1000 * (time.perf_counter() - began) / request["times"]}


def choose(request):
    """Fits and exact silhouettes for each number of clusters."""
    matrix = data[request["precision"]]
    began = time.perf_counter()
    scores = []
    for count in request["clusterCounts"]:
        labels = KMeans(count, n_init=1, random_state=request["seed"]).fit_predict(matrix)
        scores.append(float(silhouette_score(matrix, labels)))
    return {"milliseconds": 1000 * (time.perf_counter() - began), "scores": scores}


def memory(_):
    # getrusage counts what the parent had when it started this process; Linux also knows the process's own peak.
    if not os.path.exists("/proc/self/status"):
        return {"megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
    with open("/proc/self/status") as status:
        peak = next(line for line in status if line.startswith("VmHWM:"))
    return {"megabytes": int(peak.split()[1]) / 1024}


def version(_):
    return {"version": sklearn.__version__}


answers = {
    "load": load,
    "loadRaw": load_raw,
    "fit": fit,
    "keep": keep,
    "pipeline": pipeline,
    "predict": predict,
    "choose": choose,
    "memory": memory,
    "version": version,
}
for line in sys.stdin:
    message = json.loads(line)
    print(json.dumps(answers[message["question"]](message)), flush=True)
